using System.Collections.Immutable;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Gateway;

/// <summary>
/// Something the gateway does, with the inputs it takes. REST routes and tools that mean the same share one operation; those that
/// differ in more than the spelling of an input have one each.
/// </summary>
/// <param name="Identifier">The C# class and file, e.g. <c>ListInstances</c>; unique in the gateway.</param>
/// <param name="Feature">The folder and last namespace, e.g. <c>Instances</c>.</param>
/// <param name="Name">The document's name, for messages, spans and metrics.</param>
/// <param name="Inputs">Without the body.</param>
/// <param name="Body">The whole request body, when the operation takes one.</param>
public sealed record Operation(
    string Identifier,
    string Feature,
    string Name,
    string Description,
    ImmutableArray<OperationInput> Inputs,
    BodyInput? Body,
    Behaviour Behaviour,
    SourceSpan Span)
{
    /// <summary>What the inputs are read into, in their order.</summary>
    public ImmutableArray<InputLocal> Locals { get; init; } = [];

    /// <summary>Inputs come out of the JSON in the body of a request.</summary>
    public bool ReadsJson => !TakesFiles && (Body is { IsChecked: true } || Inputs.Any(static input => input.Place == InputPlace.BodyMember));

    /// <summary>Callers over REST send a form with files in place of JSON.</summary>
    public bool TakesFiles => Locals.Any(static local => local.Kind == ValueKind.File);
}

public enum InputPlace
{
    /// <summary>A placeholder of the exposed path.</summary>
    Route,
    Query,
    Header,
    Cookie,

    /// <summary>A member of a JSON request body.</summary>
    BodyMember,
}

/// <param name="Name">The REST name: route placeholder, query parameter, header …</param>
/// <param name="ToolKey">The key of the tool argument.</param>
/// <param name="Identifier">The C# local variable it is read into first.</param>
/// <param name="Schema">What the value is and may be.</param>
/// <param name="IsPathSegment">Goes into an upstream path: empty, dot and slash values are refused.</param>
public sealed record OperationInput(
    string Name, string ToolKey, string Identifier, InputPlace Place, SchemaType Schema, bool Required, bool IsPathSegment, SourceSpan Span)
{
    public JsonType Type => Schema.Type;

    public string? Description => Schema.Description;

    /// <summary>Its place in the caller's body, which <see cref="Name"/> names; empty: the member of that name.</summary>
    public ImmutableArray<JsonSelector> BodyPath { get; init; } = [];
}

/// <param name="ToolKey">The key of the tool argument that holds the body as a JSON value.</param>
/// <param name="Schema">What the document says of it; null: nothing.</param>
public sealed record BodyInput(string ToolKey, bool Required, string? Description, SchemaType? Schema)
{
    /// <summary>The document says that it is text, so that JSON written in it stays text.</summary>
    public bool IsText => Schema?.Type == JsonType.String;

    /// <summary>The document says something of it that can be checked, so that it must be JSON.</summary>
    public bool IsChecked => Schema is { } schema && (schema.Type is not (JsonType.String or JsonType.Any) || schema.IsNarrow);
}

/// <summary>How an operation makes its answer.</summary>
public abstract record Behaviour
{
    private Behaviour()
    {
    }

    /// <summary>The upstream's response as it is.</summary>
    public sealed record Forward(UpstreamCall Call) : Behaviour;

    /// <summary>One call and an output made of its JSON.</summary>
    public sealed record Map(UpstreamCall Call, OutputShape Output) : Behaviour;

    /// <summary>Several steps; a failed call ends the flow with its answer.</summary>
    /// <param name="Steps">As they run: calls of one <see cref="FlowStep.Call.Stage"/>, which stand next to each other, run side by side.</param>
    /// <param name="Last">
    /// The <see cref="FlowStep.Identifier"/> of the document's last call, whose status the flow has, whenever it ran; null: nothing is called.
    /// </param>
    public sealed record Flow(ImmutableArray<FlowStep> Steps, string? Last, OutputShape Output) : Behaviour
    {
        /// <summary>Those the steps call, in the order of their first call.</summary>
        public ImmutableArray<FlowClient> Clients { get; init; } = [];
    }

    /// <summary>An answer that the document makes up: nothing is called.</summary>
    public sealed record Mock(OutputShape Output) : Behaviour;

    /// <summary>Every request below a path goes on to an API, and its answer back.</summary>
    /// <param name="Call">What the document adds to each request; its operation has <see cref="MethodKinds.Any"/>.</param>
    /// <param name="TrustedHeaders">Those of callers that reach the API besides the ones every request has.</param>
    /// <param name="Methods">Upper case; empty: all.</param>
    public sealed record Proxy(UpstreamCall Call, ImmutableArray<string> TrustedHeaders, ImmutableArray<string> Methods) : Behaviour
    {
        /// <summary>The one to be tried first.</summary>
        public string SimplestMethod => Methods.IsEmpty || Methods.Contains("GET") ? "GET" : Methods[0];
    }

    /// <summary>What the answer is made of; null: it is the upstream's.</summary>
    public OutputShape? Made => this switch
    {
        Forward or Proxy => null,
        Map map => map.Output,
        Flow flow => flow.Output,
        Mock mock => mock.Output,
    };

    /// <summary>What is called, in order.</summary>
    public IEnumerable<UpstreamCall> Calls() => this switch
    {
        Forward forward => [forward.Call],
        Map map => [map.Call],
        Proxy proxy => [proxy.Call],
        Flow flow => flow.Steps.OfType<FlowStep.Call>().Select(static step => step.Request),
        Mock => [],
    };

    /// <summary>Every value that is read, text in text resolved.</summary>
    public IEnumerable<ValueExpression> Values() =>
    [
        .. Calls().SelectMany(static call => call.Arguments).SelectMany(static argument => argument.Value.All()),
        .. this is Flow flow ? flow.Steps.OfType<FlowStep.Lookup>().SelectMany(static step => step.Wanted.All()) : [],
        .. Shapes().OfType<OutputShape.Given>().SelectMany(static given => given.Value.All()),
    ];

    /// <summary>Everything that is made out of answers and of what the caller gives: the answer, and what scripts are given.</summary>
    public IEnumerable<OutputShape> Shapes() =>
    [
        .. this is Flow flow ? flow.Steps.OfType<FlowStep.Script>().SelectMany(static step => step.Arguments).SelectMany(static a => a.Value.All()) : [],
        .. Made?.All() ?? [],
    ];
}

/// <summary>One request to an upstream.</summary>
/// <param name="Upstream">The <see cref="Gateway.Upstream.Name"/>.</param>
/// <param name="Operation">The <see cref="UpstreamOperation.Identifier"/>.</param>
/// <param name="Arguments">One per parameter that has a value; the others are absent.</param>
/// <param name="PassesBody">The caller's body goes along.</param>
public sealed record UpstreamCall(string Upstream, string Operation, ImmutableArray<Argument> Arguments, bool PassesBody, SourceSpan Span)
{
    /// <summary>
    /// The places of an answer that are lists even if there is one value. In XML elements, as paths below the root; in Avro the root itself, which has an empty
    /// path: that of a file is the list of its values, where what is read begins with a list.
    /// </summary>
    public ImmutableArray<string> Lists { get; init; } = [];

    /// <summary>The name that every place read in an XML answer begins with: that of the root element, or of an element in it. Null: there is none.</summary>
    public string? Root { get; init; }

    /// <summary>It answers with bytes that are passed on; null: with anything else.</summary>
    public BinaryAnswer? Bytes { get; init; }
}

/// <param name="MediaType">What the bytes are where the upstream does not say; null: not known.</param>
/// <param name="MaxSize">How many there may be; null: what the settings allow.</param>
public sealed record BinaryAnswer(string? MediaType, long? MaxSize);

/// <param name="Parameter">The <see cref="UpstreamParameter.Identifier"/>.</param>
public sealed record Argument(string Parameter, ValueExpression Value)
{
    /// <summary>The C# variable for a value in a path that takes more than a word to write; null: it is written where it goes.</summary>
    public string? Local { get; init; }
}

/// <summary>Where a value comes from.</summary>
public abstract record ValueExpression
{
    private ValueExpression()
    {
    }

    /// <summary>An input of the operation, by <see cref="OperationInput.Identifier"/>.</summary>
    public sealed record Input(string Identifier) : ValueExpression
    {
        /// <summary>The <see cref="InputLocal.Identifier"/> that is given here.</summary>
        public string Local { get; init; } = Identifier;
    }

    /// <summary>A place in an input that is an object or a list.</summary>
    /// <param name="Name">As the author names it, for messages.</param>
    public sealed record InputMember(string Identifier, ImmutableArray<JsonSelector> Path, string Name) : ValueExpression
    {
        /// <summary>The <see cref="InputLocal.Identifier"/> that the place is in.</summary>
        public string Local { get; init; } = Identifier;
    }

    /// <summary>A constant of the document.</summary>
    /// <param name="JsonText">What it is in JSON, where the text alone does not tell.</param>
    public sealed record Literal(string Text, string? JsonText = null) : ValueExpression;

    /// <summary>A bind, by <see cref="SecretSetting.Key"/>.</summary>
    public sealed record Secret(string Setting) : ValueExpression;

    /// <summary>A value out of an earlier step's JSON.</summary>
    public sealed record StepResult(JsonSource Source) : ValueExpression;

    /// <summary>Text made of several values.</summary>
    public sealed record Template(ImmutableArray<ValueExpression> Parts) : ValueExpression;

    /// <summary>The <see cref="SecretSetting.Key"/> of every bind in it.</summary>
    public IEnumerable<string> Secrets() => All().OfType<Secret>().Select(static secret => secret.Setting);

    /// <summary>What it is made of, text in text resolved: itself, where it is no text of several values.</summary>
    public IEnumerable<ValueExpression> All() => this is Template template ? template.Parts.SelectMany(static part => part.All()) : [this];
}

/// <summary>A named part of a flow.</summary>
/// <param name="Name">The document's step name; empty for the one call of an answer that repeats what the caller gave.</param>
/// <param name="Identifier">The C# local variable that holds its result.</param>
public abstract record FlowStep(string Name, string Identifier, SourceSpan Span)
{
    /// <summary>A call; its result is the JSON of the answer.</summary>
    public sealed record Call(string Name, string Identifier, UpstreamCall Request, SourceSpan Span) : FlowStep(Name, Identifier, Span)
    {
        /// <summary>Calls of one number run side by side: they only read, and none of them needs what another one answers.</summary>
        public int Stage { get; init; }
    }

    /// <summary>
    /// Finds the entries of a list that have some value: for a list of values the list of the entries found, for a single value one entry or none.
    /// </summary>
    /// <param name="Entries">The list, or all that a path selects.</param>
    /// <param name="Key">The place in an entry that is compared, as text.</param>
    /// <param name="Wanted">What is looked for.</param>
    /// <param name="Members">What the result has of an entry; none: the whole of it.</param>
    public sealed record Lookup(
        string Name,
        string Identifier,
        JsonSource Entries,
        ImmutableArray<JsonSelector> Key,
        ValueExpression Wanted,
        ImmutableArray<LookupMember> Members,
        SourceSpan Span) : FlowStep(Name, Identifier, Span)
    {
        /// <summary>A list is looked for, so that a list is found. Where it is not set, what is looked for decides.</summary>
        public bool IsMany { get; init; }
    }

    /// <summary>A method that the owner of the gateway writes; its result is JSON.</summary>
    /// <param name="Method">The C# name, unique in the flow.</param>
    /// <param name="Source">The script that the document names; null: none.</param>
    /// <param name="Arguments">What it is given.</param>
    public sealed record Script(string Name, string Identifier, string Method, string? Source, ImmutableArray<ScriptArgument> Arguments, SourceSpan Span)
        : FlowStep(Name, Identifier, Span);
}

/// <param name="Name">The parameter.</param>
public sealed record ScriptArgument(string Name, OutputShape Value);

/// <param name="Name">The member of the result.</param>
/// <param name="Path">Its place in an entry.</param>
public sealed record LookupMember(string Name, ImmutableArray<JsonSelector> Path);

/// <summary>The shape of an operation's answer and where each part comes from.</summary>
public abstract record OutputShape
{
    private OutputShape()
    {
    }

    /// <summary>A JSON value as it is.</summary>
    public sealed record Json(JsonSource Source) : OutputShape
    {
        /// <summary>The document says that it is an array.</summary>
        internal bool IsArray { get; init; }
    }

    /// <summary>A scalar, converted to its declared type; null when absent or not convertible.</summary>
    public sealed record Scalar(JsonType Type, JsonSource Source) : OutputShape;

    /// <summary>An object of known members: a contract record.</summary>
    /// <param name="Contract">The C# record, unique in the feature.</param>
    public sealed record Object(string Contract, ImmutableArray<OutputMember> Members) : OutputShape;

    /// <summary>An array whose items have a shape; sources inside <paramref name="Item"/> start at the item.</summary>
    public sealed record Array(JsonSource Source, OutputShape Item) : OutputShape;

    /// <summary>An array that the document makes up, of one item.</summary>
    public sealed record List(OutputShape Item) : OutputShape;

    /// <summary>A constant of the document.</summary>
    /// <param name="Type">A scalar type if the constant is of it, else any.</param>
    public sealed record Constant(JsonType Type, string JsonText) : OutputShape;

    /// <summary>What the caller has given, or a text with such a value in it; null when it is absent.</summary>
    public sealed record Given(JsonType Type, ValueExpression Value) : OutputShape
    {
        /// <summary>How the answer holds it: a list or an object is JSON like all that is in it.</summary>
        internal ValueKind Kind => Type is JsonType.Array or JsonType.Object or JsonType.Any ? Kinds.InJson(Type) : Kinds.Of(Type);
    }

    /// <summary>The shape itself and everything inside of it.</summary>
    public IEnumerable<OutputShape> All() => this switch
    {
        Object value => [value, .. value.Members.SelectMany(static member => member.Shape.All())],
        Array array => [array, .. array.Item.All()],
        List list => [list, .. list.Item.All()],
        Json or Scalar or Constant or Given => [this],
    };
}

/// <param name="Name">The JSON name.</param>
/// <param name="Identifier">The C# property.</param>
public sealed record OutputMember(string Name, string Identifier, OutputShape Shape, string? Description);
