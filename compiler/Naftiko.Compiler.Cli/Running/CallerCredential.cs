using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Cli.Running;

/// <summary>What a caller of an adapter shows, as <c>curl</c> sends it.</summary>
/// <param name="Arguments">Options of <c>curl</c>, each after a blank.</param>
/// <param name="Query">Parameters of the query, without a separator in front.</param>
internal sealed record CallerCredential(string Arguments, string Query)
{
    /// <param name="isMock">Secrets are made up; otherwise they are variables of the shell.</param>
    public static CallerCredential Of(GatewayModel model, Adapter adapter, bool isMock)
    {
        return adapter.Authentication switch
        {
            CallerAuthentication.None => new("", ""),
            CallerAuthentication.Bearer bearer => Header("Authorization", "Bearer " + Text(bearer.Token)),
            CallerAuthentication.Tokens => Header("Authorization", "Bearer $TOKEN"),
            CallerAuthentication.Basic basic => new($" -u \"{Text(basic.UserName)}:{Text(basic.Password)}\"", ""),
            CallerAuthentication.ApiKeys keys => new(
                string.Concat(keys.Keys.Where(static key => key.Placement != KeyPlacement.Query).Select(key => key.Placement == KeyPlacement.Cookie
                    ? Header("Cookie", $"{key.Name}={Text(key.Value)}").Arguments
                    : Header(key.Name, Text(key.Value)).Arguments)),
                string.Join('&', keys.Keys.Where(static key => key.Placement == KeyPlacement.Query)
                    .Select(key => $"{Uri.EscapeDataString(key.Name)}={Text(key.Value)}"))),
        };

        CallerCredential Header(string name, string value) => new($" -H \"{Quoted(name)}: {value}\"", "");

        string Text(SecretText text) => string.Concat(text.Parts.Select(part => part.Setting is { } key ? Setting(key) : Quoted(part.Literal!)));

        string Setting(string key) => isMock ? Quoted(RunCommand.MockOf(key)) : $"${model.Settings.First(setting => setting.Key == key).EnvironmentVariable}";
    }

    /// <summary>Text between double quotes of a POSIX shell.</summary>
    private static string Quoted(string text) => string.Concat(text.Select(static c => c is '"' or '\\' or '$' or '`' ? $"\\{c}" : c.ToString()));
}
