using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Cli.Inspecting;

/// <summary>A setting of the generated gateway.</summary>
/// <param name="Name">The environment variable.</param>
/// <param name="Required">Start-up fails without it.</param>
/// <param name="Default">What holds when it is not set.</param>
internal sealed record Setting(string Name, bool Required, string Default, string Purpose);

internal static class SettingList
{
    public static IEnumerable<Setting> Of(GatewayModel model)
    {
        foreach (var secret in model.Settings)
        {
            yield return secret.File is { } file
                ? new(secret.EnvironmentVariable, false, $"{secret.FileKey} in {file.Path}", secret.UsedFor)
                : new(secret.EnvironmentVariable, true, "", secret.UsedFor);
        }

        foreach (var file in model.SecretFiles())
        {
            yield return new($"Binds__{file.Name}__File", false, file.Path, $"file of the secrets of {file.Namespace}");
        }

        foreach (var upstream in model.Upstreams)
        {
            yield return new($"Upstreams__{upstream.Name}__BaseAddress", upstream.BaseAddress is null, upstream.BaseAddress ?? "", $"address of {upstream.Namespace}");
        }

        if (model.Operations.Any(static operation => operation.Behaviour is Behaviour.Flow))
        {
            yield return new("Flows__Timeout", false, "00:01:40", "time for all calls of an operation together");
        }

        foreach (var adapter in model.Adapters.Where(static a => a is not McpAdapter { Stdio: true }))
        {
            yield return new($"Adapters__{adapter.Name}__Url", false, adapter.Url, $"where {adapter.Namespace} listens");
        }
    }
}
