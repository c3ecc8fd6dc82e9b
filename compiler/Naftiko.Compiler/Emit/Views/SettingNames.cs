using System.Collections.Frozen;
using Naftiko.Compiler.Emit.Text;
using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Emit.Views;

/// <summary>The properties of <c>GatewaySecrets</c>; one that meets a member every class has gets <c>Secret</c> after its name.</summary>
internal static class SettingNames
{
    private static readonly FrozenSet<string> Taken = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "Setup", "GatewaySecrets", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals");

    public static Identifier Of(SecretSetting secret) => new(Taken.Contains(secret.Name) ? secret.Name + "Secret" : secret.Name);
}
