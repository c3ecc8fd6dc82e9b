using System.Collections.Immutable;
using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Names;
using Naftiko.Compiler.Lowering.Operations;

namespace Naftiko.Compiler.Lowering.Adapters;

/// <summary>Makes the resources of an MCP adapter.</summary>
internal sealed class ResourceLowering(ExposedMcp adapter, CallerAuthentication authentication, LoweringContext context)
{
    private readonly NameScope _places = new();

    /// <summary>In document order.</summary>
    public ImmutableArray<McpResource> Lower(IEnumerable<(OperationPlan Plan, Operation Operation)> entries) =>
    [
        .. entries.Select(entry => (entry.Plan.Exposed.Resource!.Order, Resource: (McpResource)Lower(entry.Plan, entry.Operation)))
            .Concat(adapter.Folders.Select(folder => (folder.Order, Resource: (McpResource)Lower(folder))))
            .OrderBy(static entry => entry.Order)
            .Select(static entry => entry.Resource),
    ];

    /// <summary>A tool without the interface that it has lost because the resource is left out.</summary>
    public static Tool Connect(Tool tool, ImmutableArray<McpResource> resources) =>
        tool.Ui is not { ResourceUri: { } uri } ui || resources.Any(resource => resource switch
        {
            McpResource.Dynamic read => read.Uri == uri,
            McpResource.Folder folder => folder.Files.Any(file => file.Uri == uri),
        })
            ? tool
            : tool with { Ui = ui.Visibility.IsEmpty ? null : ui with { ResourceUri = null } };

    private McpResource.Dynamic Lower(OperationPlan plan, Operation operation)
    {
        using var _ = context.Within(plan.Exposed.Scope);
        var (exposed, resource) = (plan.Exposed, plan.Exposed.Resource!);
        CheckReading(plan);
        return new(
            exposed.Name.Value,
            PlainText.Clean(exposed.Title) ?? exposed.Name.Value,
            PlainText.Clean(exposed.Description),
            resource.Uri.ToString(),
            resource.MediaType,
            operation.Identifier,
            [
                .. plan.Inputs.Where(static input => input is { Place: InputPlace.Route, Schema.Enum.IsEmpty: false })
                    .Select(static input => new ListedValues(input.ToolKey, input.Schema.Enum)),
            ],
            exposed.Span)
        {
            Ui = resource.Ui,
            MaxBinarySize = operation.Behaviour is Behaviour.Forward { Call.Bytes: var bytes } ? bytes?.MaxSize ?? adapter.MaxBinarySize : null,
            Scopes = CallerAuthenticationLowering.Scopes(plan, authentication, context),
        };
    }

    private void CheckReading(OperationPlan plan)
    {
        var targets = plan.Steps.Select(static step => step.Target?.Operation).OfType<ConsumedOperation>();
        if (targets.FirstOrDefault(target => !ReadingCalls.IsReading(target, plan.Exposed.Name)) is { } writing)
        {
            context.Report(LintDiagnostics.WritingResource, plan.Exposed.Name.Span, plan.Exposed.Name.Value, writing.Name.Value, writing.Method);
        }
    }

    private McpResource.Folder Lower(ExposedFolder folder) => new(
        folder.Name.Value,
        PlainText.Clean(folder.Title) ?? folder.Name.Value,
        PlainText.Clean(folder.Description),
        folder.Uri.Value,
        folder.MediaType,
        [
            .. folder.Files.Select(file => new ResourceFile(
                file.Path,
                folder.UriOf(file),
                folder.MediaType ?? FileTypes.Of(file.Path, isText: file.Text is not null, folder.Uri.Value),
                file.Text is { } text ? PlainText.UnixLines(text) : file.Base64! + "\n",
                file.Text is null)),
        ],
        folder.Name.Span)
    {
        Ui = folder.Ui,
        Place = _places.Claim(ToolKeys.Safe(folder.Name.Value).Trim('.')),
    };
}
