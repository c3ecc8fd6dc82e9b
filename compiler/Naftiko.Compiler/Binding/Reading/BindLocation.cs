using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>Where a bind says that its values are.</summary>
internal static class BindLocation
{
    private const string FileScheme = "file:";

    /// <summary>What reads a kind of place into the configuration of .NET, by the scheme of the address.</summary>
    private static readonly (string[] Schemes, string Provider)[] Providers =
    [
        (["vault", "hashicorp", "hcvault"], "`VaultSharp.Extensions.Configuration` (HashiCorp Vault)"),
        (["k8s", "kubernetes", "secret", "docker"], "`AddKeyPerFile` on the mounted secret (Microsoft.Extensions.Configuration.KeyPerFile)"),
        (["azure", "akv", "keyvault", "azure-keyvault"], "`AddAzureKeyVault` (Azure.Extensions.AspNetCore.Configuration.Secrets)"),
        (["aws", "secretsmanager", "aws-secretsmanager"], "`AddSecretsManager` (Kralizek.Extensions.Configuration.AWSSecretsManager)"),
        (["ssm", "aws-ssm"], "`AddSystemsManager` (Amazon.Extensions.Configuration.SystemsManager)"),
        (["consul"], "`AddConsul` (Winton.Extensions.Configuration.Consul)"),
    ];

    /// <summary>The path of a file, relative or absolute; null when the location is none.</summary>
    public static string? FilePath(string location)
    {
        if (!location.StartsWith(FileScheme, StringComparison.OrdinalIgnoreCase))
        {
            return Format(location) is not null && !location.Contains("://", StringComparison.Ordinal) ? Relative(location) : null;
        }

        // `file:///./x` has a root for form's sake only, as `file:///C:/x` has.
        var path = location[FileScheme.Length..];
        path = path.StartsWith("//", StringComparison.Ordinal) ? path[2..] : path;
        var isRelative = path.StartsWith("/./", StringComparison.Ordinal) || path.StartsWith("/../", StringComparison.Ordinal);
        var hasDrive = path.Length > 3 && path[0] == '/' && char.IsAsciiLetter(path[1]) && path[2] == ':';
        return Relative(isRelative || hasDrive ? path[1..] : path);
    }

    /// <summary>How a file is written, by the end of its name; null: in a way that is not known.</summary>
    public static SecretFormat? Format(string path) => path[(path.LastIndexOf('.') + 1)..].ToLowerInvariant() switch
    {
        "json" => SecretFormat.Json,
        "yaml" or "yml" => SecretFormat.Yaml,
        "env" => SecretFormat.DotEnv,
        _ => null,
    };

    /// <summary>What reads such a place; null when nothing is known.</summary>
    public static string? Provider(string location)
    {
        var end = location.IndexOf(':', StringComparison.Ordinal);
        var scheme = end < 0 ? "" : location[..end];
        return Providers.FirstOrDefault(provider => provider.Schemes.Contains(scheme, StringComparer.OrdinalIgnoreCase)).Provider;
    }

    private static string Relative(string path) => path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
}
