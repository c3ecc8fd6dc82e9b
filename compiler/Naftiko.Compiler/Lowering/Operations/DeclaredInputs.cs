using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Names;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>Begins an operation's inputs with the placeholders of its route and with what the document declares.</summary>
internal static class DeclaredInputs
{
    public static void AddTo(InputSet inputs, ExposedOperation exposed, LoweringContext context)
    {
        AddRoute(inputs, exposed.Route);
        AddUri(inputs, exposed.Resource);
        foreach (var declared in exposed.Inputs)
        {
            var isNamed = exposed.Route is not null || exposed.Resource is not null;
            var known = isNamed && declared.Place is InputPlace.Route or null ? inputs.Find(declared.Name.Value) : null;
            if (known is null && IsOutOfReach(declared, exposed))
            {
                var uri = exposed.Resource!.Uri;
                context.Report(
                    LoweringDiagnostics.ResourceInput, declared.Span, declared.Name.Value, exposed.Name.Value, uri.ToString(),
                    Suggestion.For(declared.Name.Value, uri.Placeholders.Select(static placeholder => placeholder.Name)));
                inputs.IsPoisoned = true;
                continue;
            }

            if (known is null && declared.Place == InputPlace.Route && exposed.Route is { } route)
            {
                ReportPlace(declared, route, exposed, context);
                inputs.IsPoisoned = true;
            }

            Describe(known ?? Add(inputs, declared, exposed), declared, exposed, context);
        }
    }

    private static void ReportPlace(ExposedInput declared, ExposedRoute route, ExposedOperation exposed, LoweringContext context)
    {
        var free = route.Path.Placeholders.Where(placeholder => !exposed.Inputs.Any(input => NameMatch.Same(input.Name.Value, placeholder.Name)));
        var near = SpellChecker.Suggest(declared.Name.Value, free.Select(static placeholder => placeholder.Name));
        if (free.FirstOrDefault(placeholder => placeholder.Name == near) is { } misspelt)
        {
            context.Report(LoweringDiagnostics.MisspeltPlaceholder, misspelt.Span, misspelt.Name, exposed.Name.Value, declared.Name.Value);
        }
        else
        {
            context.Report(LoweringDiagnostics.PlaceholderMissing, declared.Span, declared.Name.Value, exposed.Name.Value, route.Path.ToString());
        }
    }

    private static void AddRoute(InputSet inputs, ExposedRoute? route)
    {
        if (route is null)
        {
            return;
        }

        foreach (var (placeholder, name) in route.Path.Placeholders.Zip(RouteTemplates.Names(route.Path).Select(static n => n.Name)))
        {
            if (inputs.FindExact(placeholder.Name) is null)
            {
                var input = inputs.Add(placeholder.Name, InputPlace.Route, placeholder.Span, routeName: name);
                input.Required = true;
            }
        }
    }

    /// <summary>The placeholders of a URI are all that a resource is given, whatever its values go to.</summary>
    private static void AddUri(InputSet inputs, ExposedResource? resource)
    {
        foreach (var placeholder in resource?.Uri.Placeholders ?? [])
        {
            var input = inputs.Add(placeholder.Name, InputPlace.Route, placeholder.Span, routeName: placeholder.Name);
            input.Required = true;
            input.IsDeclared = true;
        }
    }

    /// <summary>Nobody can give it to a resource. What a function can do without is another matter.</summary>
    private static bool IsOutOfReach(ExposedInput declared, ExposedOperation exposed) =>
        exposed is { Resource: not null, Function: null } && declared is { Value: null, Secret: null };

    private static InputDraft Add(InputSet inputs, ExposedInput declared, ExposedOperation exposed) =>
        inputs.Add(declared.Name.Value, declared.Place is null or InputPlace.Route ? DefaultPlace(exposed) : declared.Place.Value, declared.Span);

    /// <summary>Where nothing is said, a value travels where requests of that method carry theirs.</summary>
    private static InputPlace DefaultPlace(ExposedOperation exposed) =>
        exposed.Route?.Method is "POST" or "PUT" or "PATCH" ? InputPlace.BodyMember : InputPlace.Query;

    private static void Describe(InputDraft input, ExposedInput declared, ExposedOperation exposed, LoweringContext context)
    {
        input.IsDeclared = true;
        input.Shape = declared.Shape;
        input.MustBeGiven = declared.Required == true;

        // A function has one contract, whatever it is called by.
        input.Required |= declared.Required
            ?? ((exposed.Route is null || exposed.Function is not null) && context.Document.Dialect == Dialect.Official);
        input.Description = PlainText.Telling(declared.Shape.Description, declared.Name.Value);
        if (declared.Shape.Description is not null && input.Description is null)
        {
            context.Report(LintDiagnostics.UselessDescription, declared.Span, declared.Name.Value);
        }

        input.ConstantSecret = declared.Secret;
        if (declared.Value is { } value && declared.Secret is null)
        {
            input.Constant = value.Value;
        }

        input.BodyPath = declared.BodyPath;
        if (!declared.BodyPath.IsEmpty && exposed is { Route: null, Resource: null, Function: null })
        {
            context.Report(LoweringDiagnostics.PlaceInTool, declared.Span, declared.Name.Value, exposed.Name.Value, BodyPlace.Text(declared.BodyPath));
        }
    }
}
