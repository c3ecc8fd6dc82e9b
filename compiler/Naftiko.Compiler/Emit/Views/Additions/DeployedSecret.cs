using System.Text.RegularExpressions;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views.Additions;

/// <summary>An environment variable that holds a secret.</summary>
/// <param name="Use">What all secrets of that variable are used for.</param>
internal sealed partial record DeployedSecret(string Variable, string Use)
{
    /// <summary>Whether a container and a Secret of Kubernetes take the name, and a file with lines <c>NAME=value</c>.</summary>
    public bool IsNamable => Name.IsMatch(Variable);

    /// <summary>Several keys of a document may be bound to one variable.</summary>
    public static IEnumerable<DeployedSecret> Of(GatewayModel model) => model.Settings
        .GroupBy(static setting => setting.EnvironmentVariable, StringComparer.Ordinal)
        .Select(static group => new DeployedSecret(group.Key, string.Join(", ", group.Select(static setting => setting.UsedFor))));

    [GeneratedRegex(@"^[-._a-zA-Z][-._a-zA-Z0-9]{0,252}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name { get; }
}
