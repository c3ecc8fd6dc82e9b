using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Naftiko.Compiler.Emit;
using Naftiko.Compiler.Gateway;
using Naftiko.Compiler.Lowering.Names;

namespace Naftiko.Compiler.Tests.Lowering.Names;

/// <summary>Nothing of a document is called like what the code around it mentions or declares.</summary>
public sealed partial class ReservedNameTests
{
    private const string Resources =
        Doc.GetOrder
        + """

        - path: /orders
          operations:
          - {name: add-order, method: POST, body: {type: json, data: {note: "for {{who}}", count: "{{count}}"}}}
        """;

    [Fact]
    public void Every_helper_that_operations_flows_and_clients_mention_is_reserved()
    {
        var files = Files(
            Doc.Rest("/orders", "- {name: add-order, method: POST, call: shop.add-order}") + "\n" + Doc.Mcp(
                """
                - {name: get-order, description: Gets an order., call: shop.get-order, outputParameters: [{name: total, type: number}]}
                - name: copy-order
                  description: Copies an order.
                  inputParameters: [{name: order, type: object}]
                  steps:
                  - {name: first, type: call, call: shop.get-order, with: {order-id: "{{order.number}}"}}
                  - {name: second, type: call, call: shop.add-order, with: {who: "{{first.customer}}", count: "{{order.lines.length()}}"}}
                  mappings: [{targetName: number, value: $.second.number}]
                """));
        var own = files.Where(static f => InOwn.IsMatch(f.Path)).Select(static f => f.Content).ToList();

        var mentioned = files
            .Where(static f => f.Path.StartsWith("Generated/Shared/", StringComparison.Ordinal))
            .SelectMany(static f => DeclaredType.Matches(f.Content))
            .Select(static match => match.Groups[1].Value)
            .Where(type => own.Exists(text => Regex.IsMatch(text, $@"(?<!\.)\b{type}\b")))
            .ToList();

        Assert.Contains("BodyText", mentioned);
        Assert.Contains("CallInput", mentioned);
        Assert.All(mentioned, static type => Assert.Contains(type, ReservedNames.Types));
    }

    [Theory]
    [InlineData("body-text", "BodyTextOperation")]
    [InlineData("json-element", "JsonElementOperation")]
    [InlineData("task", "TaskOperation")]
    [InlineData("features", "FeaturesOperation")]
    [InlineData("shop-client", "ShopClientOperation")]
    [InlineData("shop-upstream", "ShopUpstreamOperation")]
    [InlineData("shop-authentication", "ShopAuthenticationOperation")]
    [InlineData("orders-json", "OrdersJsonOperation")]
    [InlineData("orders-feature", "OrdersFeatureOperation")]
    [InlineData("orders", "OrdersOperation")]
    public void An_operation_called_like_a_type_or_a_namespace_gets_a_word_more(string name, string expected) => Assert.Equal(expected, Operation(name));

    /// <summary>A class cannot have a member of its own name, and in the class that lists the operations a member would hide it.</summary>
    [Theory]
    [InlineData("Equals")]
    [InlineData("Finalize")]
    [InlineData("GetHashCode")]
    [InlineData("GetType")]
    [InlineData("MemberwiseClone")]
    [InlineData("Operation")]
    [InlineData("Operations")]
    [InlineData("Output")]
    [InlineData("ReferenceEquals")]
    [InlineData("Request")]
    [InlineData("RunAsync")]
    [InlineData("ToString")]
    public void An_operation_called_like_a_member_of_its_class_gets_a_word_more(string name) => Assert.Equal(name + "Operation", Operation(name));

    [Theory]
    [InlineData("body-texts", "BodyTexts")]
    [InlineData("body-text", "BodyTextFeature")]
    [InlineData("features", "FeaturesFeature")]
    [InlineData("flows", "FlowsFeature")]
    [InlineData("gateway", "GatewayFeature")]
    [InlineData("hosting", "HostingFeature")]
    [InlineData("inputs", "InputsFeature")]
    [InlineData("mcp", "McpFeature")]
    [InlineData("microsoft", "MicrosoftFeature")]
    [InlineData("model-context-protocol", "ModelContextProtocolFeature")]
    [InlineData("openapi", "OpenapiFeature")]
    [InlineData("rest", "RestFeature")]
    [InlineData("shared", "SharedFeature")]
    [InlineData("system", "SystemFeature")]
    [InlineData("upstreams", "UpstreamsFeature")]
    [InlineData("store-client", "StoreClientFeature")]
    [InlineData("cash-flow", "CashFlowFeature")]
    public void A_feature_called_like_a_type_or_a_namespace_or_as_classes_are_gets_a_word_more(string segment, string expected) => Assert.Equal(
        expected,
        Lowered.From(Doc.Of(
            $"- {{path: /{segment}, operations: [{{name: get, method: GET}}]}}",
            Doc.Mcp("- {name: get, description: Gets it., call: shop.get}"))).Model.Operations.Single().Feature);

    /// <summary>A client is a section of the settings and a folder, and its classes stand beside those of the libraries.</summary>
    [Theory]
    [InlineData("stores", "Stores")]
    [InlineData("secrets", "SecretsApi")]
    [InlineData("logging", "LoggingApi")]
    [InlineData("urls", "UrlsApi")]
    [InlineData("http", "HttpApi")]
    [InlineData("client-credentials", "ClientCredentialsApi")]
    [InlineData("digest", "DigestApi")]
    [InlineData("hosting", "HostingApi")]
    [InlineData("uri", "UriApi")]
    [InlineData("upstream", "UpstreamApi")]
    [InlineData("mcp", "McpApi")]
    [InlineData("tcp", "TcpApi")]
    [InlineData("udp", "UdpApi")]
    [InlineData("web", "WebApi")]
    public void A_client_called_like_a_setting_a_library_or_a_type_gets_a_word_more(string api, string expected) => Assert.Equal(
        expected,
        Lowered.From(Doc.Of(Doc.GetOrder, Doc.Mcp("- {name: get-order, description: Gets an order., call: shop.get-order}"))
            .Replace("- namespace: shop\n", $"- namespace: {api}\n", StringComparison.Ordinal)
            .Replace("shop.get-order", $"{api}.get-order", StringComparison.Ordinal)).Model.Upstreams.Single().Name);

    /// <summary>An adapter is a section of the settings, too.</summary>
    [Theory]
    [InlineData("tills", "Tills")]
    [InlineData("adapters", "AdaptersAdapter")]
    [InlineData("binds", "BindsAdapter")]
    [InlineData("flows", "FlowsAdapter")]
    [InlineData("logging", "LoggingAdapter")]
    [InlineData("mcp", "McpAdapter")]
    [InlineData("secrets", "SecretsAdapter")]
    [InlineData("upstreams", "UpstreamsAdapter")]
    [InlineData("urls", "UrlsAdapter")]
    [InlineData("shop", "ShopAdapter")]
    public void An_adapter_called_like_a_setting_or_a_client_gets_a_word_more(string adapter, string expected) => Assert.Equal(
        expected,
        Lowered.From(Doc.Of(Doc.GetOrder, Doc.Mcp("- {name: get-order, description: Gets an order., call: shop.get-order}"))
            .Replace("namespace: shop-mcp", $"namespace: {adapter}", StringComparison.Ordinal)).Model.Adapters.Single().Name);

    [Theory]
    [InlineData("Token", "Token")]
    [InlineData("Equals", "EqualsSecret")]
    [InlineData("Finalize", "FinalizeSecret")]
    [InlineData("GatewaySecrets", "GatewaySecretsSecret")]
    [InlineData("GetHashCode", "GetHashCodeSecret")]
    [InlineData("GetType", "GetTypeSecret")]
    [InlineData("MemberwiseClone", "MemberwiseCloneSecret")]
    [InlineData("ReferenceEquals", "ReferenceEqualsSecret")]
    [InlineData("Setup", "SetupSecret")]
    [InlineData("ToString", "ToStringSecret")]
    [InlineData("Logging", "LoggingSecret")]
    [InlineData("Shop", "ShopSecret")]
    [InlineData("ShopMcp", "ShopMcpSecret")]
    public void A_secret_called_like_another_setting_or_a_member_of_the_class_of_secrets_gets_a_word_more(string key, string expected)
    {
        var lowered = Lowered.From(Doc.Of(Doc.GetOrder, Doc.Mcp("- {name: get-order, description: Gets an order., call: shop.get-order}")).Replace(
            "- namespace: shop\n",
            $"- namespace: shop\n    authentication: {{type: bearer, token: '{{{{{key}}}}}'}}\n",
            StringComparison.Ordinal));

        Assert.Equal((key, expected), (lowered.Model.Settings.Single().Key, lowered.Model.Settings.Single().Name));
    }

    [Theory]
    [InlineData("clone", "CloneValue")]
    [InlineData("deconstruct", "DeconstructValue")]
    [InlineData("equality-contract", "EqualityContractValue")]
    [InlineData("finalize", "FinalizeValue")]
    [InlineData("print-members", "PrintMembersValue")]
    [InlineData("to-string", "ToStringValue")]
    [InlineData("get-order-tool-result", "GetOrderToolResultValue")]
    [InlineData("total", "Total")]
    public void A_member_of_an_answer_called_like_its_record_or_a_member_of_every_record_gets_a_word_more(string member, string expected)
    {
        var outputs = $"[{{type: object, properties: {{{member}: {{type: string}}}}}}]";
        var model = Lowered.From(Doc.Of(
            Doc.GetOrder, Doc.Mcp($"- {{name: get-order, description: Gets it., call: shop.get-order, outputParameters: {outputs}}}"))).Model;

        var output = Assert.IsType<OutputShape.Object>(Assert.IsType<Behaviour.Map>(model.Operations.Single().Behaviour).Output);
        Assert.Equal((member, expected), (output.Members.Single().Name, output.Members.Single().Identifier));
    }

    [Theory]
    [InlineData("context", "contextValue")]
    [InlineData("cancellation-token", "cancellationTokenValue")]
    [InlineData("colour", "colour")]
    public void An_input_called_like_a_local_of_the_generated_code_gets_a_word_more(string name, string expected) => Assert.Equal(
        expected,
        Lowered.From(Doc.Of(
            $"- {{path: /orders, operations: [{{name: list, method: GET, inputParameters: [{{name: {name}, in: query}}]}}]}}",
            Doc.Rest("/orders", "- {name: list, method: GET, call: shop.list}"))).Model.Operations.Single().Inputs.Single().Identifier);

    private static string Operation(string name) => Lowered.From(Doc.Of(
        "- {path: /orders, operations: [{name: list, method: GET}]}",
        Doc.Rest("/orders", $"- {{name: {name}, method: GET, call: shop.list}}"))).Model.Operations.Single().Identifier;

    private static ImmutableArray<GeneratedFile> Files(string exposes) => Emitter.Emit(Lowered.From(Doc.Of(Resources, exposes)).Model);

    [GeneratedRegex(@"^(?:internal|public) [a-z ]*\b(?:class|record|struct|interface|enum) (\w+)", RegexOptions.Multiline)]
    private static partial Regex DeclaredType { get; }

    [GeneratedRegex("^Generated/(Features|Flows|Upstreams)/")]
    private static partial Regex InOwn { get; }
}
