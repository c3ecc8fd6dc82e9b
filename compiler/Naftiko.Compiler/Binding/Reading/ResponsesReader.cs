using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Reads <c>responses</c> of a REST operation, and <c>responseBinary</c>, its short form.</summary>
internal static partial class ResponsesReader
{
    private const string Many = "responses";
    private const string One = "responseBinary";

    public static ImmutableArray<BoundResponse> Read(Fields fields, string operation, BindingContext context)
    {
        var responses = ImmutableArray.CreateBuilder<BoundResponse>();
        foreach (var entry in fields.Mapping(Many)?.Entries ?? [])
        {
            var status = new SpannedText(entry.Key.Value, entry.Key.Span);
            if (CheckStatus(status, operation, context) && entry.Value is Syntax.MappingNode node)
            {
                responses.Add(ReadResponse(status, context.Read(node), operation, context));
            }
        }

        if (fields.Mapping(One) is { } one)
        {
            var short_ = context.Read(one);
            var status = short_.Word("status") ?? new("200", fields.KeySpan(One));
            if (CheckStatus(status, operation, context) && responses.All(response => response.Status != Spelling(status)))
            {
                var type = MediaTypeReader.Read(short_, "mediaType", operation, context) ?? "application/octet-stream";
                responses.Add(new(Spelling(status), short_.Prose("description"), [new(type, true, null)]));
            }
        }

        return responses.ToImmutable();
    }

    private static BoundResponse ReadResponse(SpannedText status, Fields response, string operation, BindingContext context)
    {
        var contents = ImmutableArray.CreateBuilder<BoundContent>();
        foreach (var entry in response.Mapping("content")?.Entries ?? [])
        {
            var type = new SpannedText(entry.Key.Value, entry.Key.Span);
            if (!MediaTypeReader.Check(type, operation, context))
            {
                continue;
            }

            var content = entry.Value is Syntax.MappingNode node ? context.Read(node) : default(Fields?);
            var schema = content?.Mapping("schema");
            contents.Add(new(
                type.Value, content?.Flag("binary") == true, schema is null ? null : ShapeReader.Read(context.Read(schema), type.Value, context)));
        }

        return new(Spelling(status), response.Prose("description"), contents.ToImmutable());
    }

    private static bool CheckStatus(SpannedText status, string operation, BindingContext context)
    {
        if (Status.IsMatch(status.Value))
        {
            return true;
        }

        context.Report(BindingDiagnostics.ResponseStatus, status.Span, status.Value, operation);
        return false;
    }

    private static string Spelling(SpannedText status) => status.Value.StartsWith('d') ? status.Value : status.Value.ToUpperInvariant();

    [GeneratedRegex("^([1-5]([0-9][0-9]|[Xx][Xx])|default)$", RegexOptions.CultureInvariant)]
    private static partial Regex Status { get; }
}
