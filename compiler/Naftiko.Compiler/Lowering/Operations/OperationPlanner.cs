using System.Collections.Immutable;
using System.Diagnostics;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Binding.Values;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Names;
using Naftiko.Compiler.Lowering.Upstreams;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>Finds the source of every value of one REST operation or tool.</summary>
internal sealed class OperationPlanner
{
    /// <summary>RFC 9110, sections 11.6.2 and 11.7.2; RFC 6265, section 5.4.</summary>
    private static readonly string[] CredentialHeaders = ["Authorization", "Proxy-Authorization", "Cookie"];

    private readonly ExposedAdapter _adapter;
    private readonly ExposedOperation _exposed;
    private readonly UpstreamLowering _upstreams;
    private readonly LoweringContext _context;
    private readonly InputSet _inputs = new();
    private readonly List<PlannedStep> _steps = [];
    private readonly AnswerValues _answers;
    private BodyInput? _body;

    private OperationPlanner(ExposedAdapter adapter, ExposedOperation exposed, UpstreamLowering upstreams, LoweringContext context)
    {
        _adapter = adapter;
        _exposed = exposed;
        _upstreams = upstreams;
        _context = context;
        _answers = new(exposed, _inputs, _steps, context);
    }

    /// <summary>Its values come from a model, or from the URI that a client reads.</summary>
    private bool IsTool => _exposed.Route is null;

    /// <returns>Null when the operation was refused, which has been reported.</returns>
    public static OperationPlan? Plan(ExposedAdapter adapter, ExposedOperation exposed, UpstreamLowering upstreams, LoweringContext context) =>
        exposed.Action is null ? null : new OperationPlanner(adapter, exposed, upstreams, context).Plan(exposed.Action);

    private OperationPlan Plan(ExposedAction action)
    {
        if (action is ExposedAction.Forward forward)
        {
            // Nothing of it is an input: what a caller sends goes along as it is.
            var forwarded = _upstreams.Find(forward.Call);
            return new(_adapter, _exposed, [], null, [new(null, "", PlanCall(forward.Call, forwarded), forwarded)], []);
        }

        DeclaredInputs.AddTo(_inputs, _exposed, _context);
        var mappings = ImmutableArray<BoundMapping>.Empty;
        switch (action)
        {
            case ExposedAction.Single single:
                var target = _upstreams.Find(single.Call);
                var planned = PlanCall(single.Call, target);
                var isEcho = _exposed.Outputs.Any(static output => output.Values().Any(static value => value is not BoundValue.Constant));
                _steps.Add(new(null, isEcho ? _inputs.Locals.Claim(NameMaker.Camel(target.Operation.Name.Value)) : "", planned, target));
                break;
            case ExposedAction.Mock:
                // What a mock asks for is part of what it stands for.
                foreach (var input in _inputs.All)
                {
                    input.IsUsed = true;
                }

                break;
            case ExposedAction.Forward:
                throw new UnreachableException();
            case ExposedAction.Flow flow:
                mappings = flow.Mappings;
                var local = new LocalSteps(_exposed, _inputs, _steps, _answers, _context);
                foreach (var step in flow.Steps)
                {
                    _steps.Add(step switch
                    {
                        BoundCallStep call => PlanStep(call),
                        BoundLookupStep lookup => local.Plan(lookup),
                        BoundScriptStep script => local.Plan(script),
                    });
                }

                break;
        }

        var answers = _answers.Of(mappings);
        return new(_adapter, _exposed, UsedInputs(), _body, [.. _steps], mappings) { Answers = answers };
    }

    private PlannedStep PlanStep(BoundCallStep step)
    {
        var target = _upstreams.Find(step.Call);
        var planned = PlanCall(step.Call, target);
        return new(step, _inputs.Locals.Claim(NameMaker.Camel(step.Name.Value)), planned, target);
    }

    private UpstreamCall PlanCall(BoundCall call, UpstreamTarget target)
    {
        var with = new WithArguments(call.With, target.Parameters.Select(static p => p.Name));
        var arguments = ImmutableArray.CreateBuilder<Argument>();
        foreach (var parameter in target.Parameters)
        {
            if (ValueOf(parameter, with, target) is { } value)
            {
                arguments.Add(new(parameter.Model.Identifier, value));
            }
        }

        var passesBody = target.TakesWholeBody && PlanBody(with, target);
        foreach (var unknown in with.Unused.Where(static argument => argument.Value is not BoundValue.Unknown))
        {
            UnreachedValues.Report(unknown, _exposed, target, _inputs, _context);
        }

        return new(target.Upstream, target.Model.Identifier, arguments.ToImmutable(), passesBody, call.Span);
    }

    private ValueExpression? ValueOf(TargetParameter parameter, WithArguments with, UpstreamTarget target)
    {
        var isLoose = parameter.Model.Place is ParameterPlace.Path or ParameterPlace.Body;
        if ((with.Take(parameter.Name, isLoose) ?? (parameter.Placeholder is null ? null : with.Find(parameter.Name))) is { } given)
        {
            return Lower(given.Value, parameter, target);
        }

        if (parameter.Value is { } own)
        {
            return own.LiteralText is { } text
                ? new ValueExpression.Literal(text)
                : Lower(ValueResolver.TextOf([.. own.Parts.Select(part => OfPart(part, with, parameter, target))]), parameter, target);
        }

        // What nobody declares may be a step's value or a misspelt name; otherwise it is the caller's.
        var value = parameter.Placeholder is { } undeclared ? OfPart(undeclared, with, parameter, target) : null;
        return value is not (null or BoundValue.Input { Path.IsEmpty: true }) ? Lower(value, parameter, target)
            : value is not null && Mentioned(parameter, target) is { } known ? Use(known, parameter with { Shape = known.Shape })
            : FromCaller(parameter, target);
    }

    /// <summary>What a parameter of the request is read from whose name is mentioned in the body, too.</summary>
    private InputDraft? Mentioned(TargetParameter parameter, UpstreamTarget target) =>
        parameter.Model.Place == ParameterPlace.Body && target.Parameters.Any(other => other != parameter && other.Name == parameter.Name)
            ? _inputs.FindExact(parameter.Name)
            : null;

    private ValueExpression? Lower(BoundValue value, TargetParameter parameter, UpstreamTarget target)
    {
        if (parameter.Model.IsTakenApart && value is (BoundValue.Setting or BoundValue.Text))
        {
            _inputs.IsPoisoned = true;
            _context.Report(UnsupportedDiagnostics.TextOfMembers, _exposed.Name.Span, parameter.Name, _exposed.Name.Value);
            return null;
        }

        switch (value)
        {
            case BoundValue.Constant constant:
                return new ValueExpression.Literal(constant.Plain, constant.QuotedJson);
            case BoundValue.Setting setting:
                _context.Secrets.Use(setting.Key, $"{Place(parameter)} {parameter.Name} of {target.Api.Namespace}", setting.Span);
                return new ValueExpression.Secret(setting.Key);
            case BoundValue.Input { Path.IsEmpty: true } input:
                return FromCaller(input.Name, parameter, target, isAsked: true);
            case BoundValue.Input member:
                return FromMember(member, parameter);
            case BoundValue.Body body:
                if (BodyPlaces.Find(body, parameter.Name, _inputs, _context) is not { } place)
                {
                    return null;
                }

                return Use(place, parameter);
            case BoundValue.Step step:
                return new ValueExpression.StepResult(StepSources.Of(step, _steps));
            case BoundValue.Text text:
                var parts = text.Parts.Select(part => Lower(part, parameter with { Shape = OfPiece(parameter.Shape) }, target)).ToList();
                return parts.Contains(null) ? null : new ValueExpression.Template([.. parts.OfType<ValueExpression>()]);
            case BoundValue.Unknown:
                _inputs.IsPoisoned = true;
                return null;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>What holds for a text holds for none of its parts, but that a number is made of numbers.</summary>
    private static BoundShape OfPiece(BoundShape shape) =>
        BoundShape.Nothing with { Type = shape.Type is JsonType.Integer or JsonType.Number ? shape.Type : JsonType.String };

    private ValueExpression.InputMember FromMember(BoundValue.Input member, TargetParameter parameter)
    {
        var input = _inputs.FindExact(member.Name) ?? _inputs.Add(member.Name, PlaceOf(parameter), _exposed.Name.Span);
        input.IsUsed = true;
        input.Required |= parameter.Model.Required;
        return input.Member(member, _context);
    }

    /// <summary>A part of the value a consumed parameter has by itself: what a call gives by that name, else what the name means here.</summary>
    private BoundValue OfPart(TemplatePart part, WithArguments with, TargetParameter owner, UpstreamTarget target)
    {
        if (part is not TemplatePart.Placeholder placeholder)
        {
            return ConstantValue.Of(((TemplatePart.Literal)part).Text);
        }

        var name = CallerName.Of(placeholder.Name, _context.Document);
        if (_context.Secrets.FindKey(placeholder.Name) is null && (with.Take(name, isLoose: false) ?? with.Find(name)) is { } given)
        {
            return given.Value;
        }

        return target.Operation.Parameters.Any(p => p.Place == ConsumedPlace.Environment && p.Name.Value == name)
            ? new BoundValue.Setting(name, placeholder.Span)
            : new ValueResolver(
                ScopeOf(target, owner.Name, isPath: target.Operation.Path.Placeholders.Contains(placeholder)), _context.Findings).Read(placeholder);
    }

    /// <param name="owner">The parameter whose value it is: a name that is like its own is no misspelt one (<c>X-Request-Id: '{{requestId}}'</c>).</param>
    private ValueScope ScopeOf(UpstreamTarget target, string owner, bool isPath) =>
        new(
            _exposed.Name.Value,
            _adapter.Namespace.Value,
            [.. _context.Document.Exposes.Select(static adapter => adapter.Namespace.Value)],
            new(_context.Document.Binds))
        {
            Steps = [.. _steps.Select(static step => step.Source?.Name.Value).OfType<string>()],
            Inputs = [.. _inputs.All.Where(static input => input.IsDeclared || input.Place == InputPlace.Route).Select(static input => input.Name)],
            Parameters = [.. target.Operation.Parameters.Where(p => !p.IsImplicit && p.Name.Value != owner).Select(static p => p.Name.Value)],
            IsConsumed = true,
            AllowsDottedNames = isPath,
        };

    private ValueExpression? FromCaller(TargetParameter parameter, UpstreamTarget target)
    {
        if (IsCredentialOfTool(parameter))
        {
            return Credential(parameter.Name, FindUnasked(parameter, target), parameter, target);
        }

        if (FindUnasked(parameter, target) is { } known)
        {
            return Use(known, parameter);
        }

        // What a document declares for itself is complete, except for what the call cannot do without.
        var isComplete = _exposed.Inputs.Length > 0 || _exposed.Resource is not null || _exposed.Action is ExposedAction.Flow;
        if (isComplete && !parameter.Model.Required && (!parameter.IsImplicit || _exposed.Action is ExposedAction.Flow))
        {
            return null;
        }

        return FromCaller(parameter.Name, parameter, target, isAsked: false);
    }

    /// <param name="isAsked">The document refers to the value by this name; otherwise it is added so that the call can work.</param>
    private ValueExpression? FromCaller(string name, TargetParameter parameter, UpstreamTarget target, bool isAsked)
    {
        var known = isAsked ? _inputs.FindExact(name) ?? FindLoosely(name, parameter, target, static _ => true) : null;
        if (IsCredentialOfTool(parameter))
        {
            return Credential(name, known, parameter, target);
        }

        if (known is not null)
        {
            return Use(known, parameter);
        }

        var added = _inputs.Add(name, PlaceOf(parameter), _exposed.Name.Span, parameter.ToolKey);
        AddedInput.Report(added, parameter, target, _exposed, isAsked, _context);
        return Use(added, parameter);
    }

    /// <summary>A model would be asked for it, and what a model knows may be said aloud.</summary>
    private bool IsCredentialOfTool(TargetParameter parameter) =>
        IsTool && parameter.Model.Place == ParameterPlace.Header && CredentialHeaders.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>What stands in a header that carries a credential: a setting of the gateway where the call cannot do without, else nothing.</summary>
    /// <param name="input">What the document declares for it.</param>
    private ValueExpression? Credential(string name, InputDraft? input, TargetParameter parameter, UpstreamTarget target)
    {
        // A constant of the document is none of the caller's.
        if (input is { Constant: not null } or { ConstantSecret: not null })
        {
            return Use(input, parameter);
        }

        var api = target.Api.Namespace.Value;
        var key = parameter.Model.Required || input is { Required: true } ? _context.Secrets.Invent(api, name) : null;
        _context.Report(
            LoweringDiagnostics.ToolCredential,
            input?.Span ?? _exposed.Name.Span,
            _exposed.Name.Value,
            parameter.Name,
            api,
            key is null ? "it is called without one" : $"it is sent the setting `{key}`, the whole value with its `Bearer` or `Basic`");
        if (input is not null)
        {
            _inputs.Remove(input);
        }

        if (key is null)
        {
            return null;
        }

        _context.Secrets.Use(key, $"header {parameter.Name} of {api}", input?.Span ?? _exposed.Name.Span);
        return new ValueExpression.Secret(key);
    }

    /// <summary>
    /// The input that has a parameter's name although the document does not connect them. A placeholder of the route, or what was added
    /// for one, is no value of a query parameter that happens to have the same name.
    /// </summary>
    private InputDraft? FindUnasked(TargetParameter parameter, UpstreamTarget target)
    {
        var isPath = parameter.Model.Place == ParameterPlace.Path || parameter.IsArgument;
        var exact = _inputs.FindExact(parameter.Name);
        return exact is not null && (isPath || exact.IsDeclared || !(exact.IsPathSegment || exact.Place == InputPlace.Route))
            ? exact
            : FindLoosely(parameter.Name, parameter, target, input => input.IsDeclared || (isPath && input.Place == InputPlace.Route));
    }

    /// <summary>
    /// An input of equal letters and digits, unless it has exactly the name of another parameter. One of exactly the name wanted is found here where
    /// a placeholder of the same name comes first.
    /// </summary>
    private InputDraft? FindLoosely(string name, TargetParameter parameter, UpstreamTarget target, Func<InputDraft, bool> isCandidate) =>
        _inputs.Alike(name).FirstOrDefault(input => isCandidate(input)
            && (input.Name == name || !target.Parameters.Any(other => other != parameter && other.Name == input.Name)));

    private ValueExpression Use(InputDraft input, TargetParameter parameter)
    {
        if (input.ConstantSecret is { } key)
        {
            input.IsUsed = true;
            _context.Secrets.Use(key, $"value of {input.Name} of {_exposed.Name}", input.Span);
            return new ValueExpression.Secret(key);
        }

        if (input.Constant is { } constant)
        {
            input.IsUsed = true;
            return new ValueExpression.Literal(constant);
        }

        var isPath = parameter.Model.Place == ParameterPlace.Path;
        input.IsUsed = true;
        input.IsPathSegment |= isPath;
        input.Required |= parameter.Model.Required;
        input.Shape = input.Shape.Or(parameter.Shape);
        input.Description ??= parameter.Model.Description;
        return new ValueExpression.Input(input.Identifier);
    }

    private InputPlace PlaceOf(TargetParameter parameter) => parameter.Model.Place switch
    {
        ParameterPlace.Header => InputPlace.Header,
        ParameterPlace.Cookie => InputPlace.Cookie,

        // A route that reads can call a tool.
        ParameterPlace.Body when parameter.IsArgument && _exposed.Route is not { Method: "POST" or "PUT" or "PATCH" } => InputPlace.Query,
        ParameterPlace.Body => InputPlace.BodyMember,
        ParameterPlace.Path or ParameterPlace.Query => InputPlace.Query,
    };

    private static string Place(TargetParameter parameter) => parameter.Model.Place.Word();

    /// <returns>Whether the caller's body goes along.</returns>
    private bool PlanBody(WithArguments with, UpstreamTarget target)
    {
        if (DeclaredBody.NameOf(with, target, _exposed, _inputs, _context) is not { } name)
        {
            return false;
        }

        // An input that feeds a parameter of that name is not the body.
        var input = _inputs.FindExact(name) is { IsUsed: false } unused ? unused : DeclaredBody.Find(_inputs);
        if (input is not null)
        {
            _inputs.Remove(input);
            name = input.Name;
        }

        var key = ToolKeys.Safe(name);
        _body ??= DeclaredBody.Lower(
            input, target.BodyParameter, target, _inputs.All.Any(other => other.ToolKey == key) ? "requestBody" : key, _context);
        return true;
    }

    private ImmutableArray<PlannedInput> UsedInputs()
    {
        UnreachedValues.Report(_inputs, _adapter, _exposed, _steps, _context);
        Files.Mark(_inputs, _steps);

        var used = _inputs.All
            .Where(static input => input is { IsUsed: true, Constant: null, ConstantSecret: null })
            .Select(static input => input.ToPlan())
            .ToImmutableArray();
        foreach (var input in used)
        {
            ShapeCheck.Report(input, _context);
        }

        ResourceInputs.Report(_inputs, _body, _exposed, _steps, _context);
        BodyPlaces.Report(used, _body, _exposed, _context);
        Files.Report(used, _steps, _exposed, _context);

        return used;
    }
}
