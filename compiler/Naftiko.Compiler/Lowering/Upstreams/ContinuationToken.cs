using Naftiko.Compiler.Binding;
using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Lowering.Upstreams;

/// <summary>
/// Azure's list operations hand out the next page for a token that travels in a header both ways. Documents made from their parameter
/// lists know the page size only, so without the header everything behind the first page would be out of reach.
/// </summary>
internal static class ContinuationToken
{
    public const string Header = "x-ms-continuation-token";
    public const string ToolKey = "continuationToken";
    public const string Description = "The token of the page before, to get the next one.";

    private static readonly string[] PageSizes = ["top", "$top", "maxresults", "max_results", "pagesize", "page_size", "limit"];
    private static readonly string[] OtherPaging = ["skip", "offset", "page", "cursor", "after", "before", "starting", "token"];
    private static readonly string[] AzureDomains = [".azurewebsites.net", ".azure.com", ".windows.net"];

    public static bool IsMissing(ConsumedOperation operation, Uri? address) =>
        operation.Method == "GET"
        && IsAzure(operation, address)
        && operation.Parameters.Any(IsPageSize)
        && !operation.Parameters.Any(static p => !IsPageSize(p) && IsOtherPaging(p));

    public static TargetParameter Parameter(ConsumedOperation operation) =>
        new(
            Header,
            new(Header, "continuationToken", ParameterPlace.Header, JsonType.String, false, ParameterStyle.Plain, Description, operation.Name.Span),
            null)
        {
            ToolKey = ToolKey,
            IsImplicit = true,
        };

    private static bool IsAzure(ConsumedOperation operation, Uri? address) =>
        AzureDomains.Any(domain => address?.Host.EndsWith(domain, StringComparison.OrdinalIgnoreCase) == true)
        || operation.Path.ToString().Contains("/runtime/webhooks/", StringComparison.OrdinalIgnoreCase);

    private static bool IsPageSize(ConsumedParameter parameter) =>
        parameter.Place == ConsumedPlace.Query && PageSizes.Contains(parameter.Name.Value, StringComparer.OrdinalIgnoreCase);

    private static bool IsOtherPaging(ConsumedParameter parameter) =>
        OtherPaging.Any(word => parameter.Name.Value.Contains(word, StringComparison.OrdinalIgnoreCase));
}
