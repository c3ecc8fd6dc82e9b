using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views.Additions;

/// <summary>An environment variable that holds a secret.</summary>
/// <param name="Use">What all secrets of that variable are used for.</param>
internal sealed record DeployedSecret(string Variable, string Use)
{
    /// <summary>Several keys of a document may be bound to one variable.</summary>
    public static IEnumerable<DeployedSecret> Of(GatewayModel model) => model.Settings
        .GroupBy(static setting => setting.EnvironmentVariable, StringComparer.Ordinal)
        .Select(static group => new DeployedSecret(group.Key, string.Join(", ", group.Select(static setting => setting.UsedFor))));
}
