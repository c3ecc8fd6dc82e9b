using System.Globalization;
using System.Text.Json;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Tests.Gateway;

public sealed class ModelDumpTests
{
    /// <summary>The tests run with the invariant culture only, so this one is made by hand.</summary>
    private static CultureInfo Odd()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "minus";
        culture.NumberFormat.NumberGroupSeparator = "'";
        return culture;
    }

    [Fact]
    public void A_dump_names_kinds_and_lines_and_is_the_same_in_every_culture()
    {
        var document = Doc.Of(Doc.GetOrder, Doc.Rest("/orders/{order-id}", "- {name: get-order, method: GET, call: shop.get-order}"));
        var before = CultureInfo.CurrentCulture;
        try
        {
            var dump = ModelDump.ToJson(Lowered.From(document).Model);
            CultureInfo.CurrentCulture = Odd();
            Assert.Equal(dump, ModelDump.ToJson(Lowered.From(document).Model));

            using var json = JsonDocument.Parse(dump);
            var operation = json.RootElement.GetProperty("operations")[0];
            Assert.Equal("Forward", operation.GetProperty("behaviour").GetProperty("kind").GetString());
            Assert.Equal(21, operation.GetProperty("line").GetInt32());
            Assert.DoesNotContain('\r', dump);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
