using Naftiko.Compiler.Gateway;

namespace Naftiko.Compiler.Cli.Surfaces;

/// <summary>Finds what changes for the callers of a gateway.</summary>
internal static class SurfaceComparison
{
    /// <returns>In the order of the adapters, breaking changes of each first.</returns>
    public static IReadOnlyList<SurfaceChange> Compare(Surface before, Surface after)
    {
        var changes = new List<SurfaceChange>();
        foreach (var old in before.Adapters)
        {
            if (Same(old.Adapter, after) is not { } now)
            {
                changes.Add(new(old.Adapter.Namespace, true, $"the {Kind(old.Adapter)} adapter is gone"));
                continue;
            }

            var found = new List<SurfaceChange>();
            Adapters(old, now, (isBreaking, text) => found.Add(new(old.Adapter.Namespace, isBreaking, text)));
            changes.AddRange(found.OrderByDescending(static change => change.IsBreaking));
        }

        changes.AddRange(after.Adapters.Where(now => Same(now.Adapter, before) is null)
            .Select(static now => new SurfaceChange(now.Adapter.Namespace, false, $"the {Kind(now.Adapter)} adapter is new")));
        return changes;
    }

    private static SurfaceAdapter? Same(Adapter adapter, Surface other) =>
        other.Adapters.FirstOrDefault(one => one.Adapter.Namespace == adapter.Namespace && one.Adapter.GetType() == adapter.GetType());

    private static void Adapters(SurfaceAdapter before, SurfaceAdapter after, Action<bool, string> report)
    {
        if (before.Adapter.Url != after.Adapter.Url)
        {
            report(true, $"it listens at {after.Adapter.Url} instead of {before.Adapter.Url}, unless a setting says otherwise");
        }

        var (shown, needed) = (Shown(before.Adapter.Authentication), Shown(after.Adapter.Authentication));
        if (shown != needed)
        {
            report(after.Adapter.Authentication is not CallerAuthentication.None, $"callers show {needed} instead of {shown}");
        }

        Scopes(ScopesOf(before.Adapter), ScopesOf(after.Adapter), "every call", report);
        foreach (var old in before.Entries)
        {
            if (after.Entries.FirstOrDefault(entry => entry.Key == old.Key) is { } now)
            {
                Entries(old, now, (isBreaking, text) => report(isBreaking, $"{old.Title}: {text}"));
            }
            else
            {
                report(true, $"{old.Title} is gone");
            }
        }

        foreach (var now in after.Entries.Where(entry => before.Entries.All(old => old.Key != entry.Key)))
        {
            report(false, $"{now.Title} is new");
        }
    }

    private static void Entries(SurfaceEntry before, SurfaceEntry after, Action<bool, string> report)
    {
        var schemas = new SchemaComparison(report);
        schemas.Inputs(before.Inputs, after.Inputs, "");
        foreach (var old in before.Answers)
        {
            if (after.Answers.FirstOrDefault(answer => answer.Title == old.Title) is { } now)
            {
                schemas.Answers(old.Schema, now.Schema, now.Title);
            }
            else
            {
                report(true, $"{old.Title} is no longer announced");
            }
        }

        foreach (var now in after.Answers.Where(answer => before.Answers.All(old => old.Title != answer.Title)))
        {
            report(false, $"{now.Title} is announced");
        }

        Scopes(before.Scopes, after.Scopes, "a call", report);
        if (before.Id != after.Id)
        {
            report(false, $"it is called `{after.Id}` in the OpenAPI document, no longer `{before.Id}`; a generated client has another method");
        }
    }

    private static void Scopes(IReadOnlyList<string> before, IReadOnlyList<string> after, string what, Action<bool, string> report)
    {
        foreach (var scope in after.Except(before))
        {
            report(true, $"{what} needs the scope `{scope}`");
        }

        foreach (var scope in before.Except(after))
        {
            report(false, $"{what} no longer needs the scope `{scope}`");
        }
    }

    private static string Kind(Adapter adapter) => adapter switch
    {
        RestAdapter => "REST",
        McpAdapter => "MCP",
        SkillAdapter => "skill",
        ControlAdapter => "control",
    };

    private static IReadOnlyList<string> ScopesOf(Adapter adapter) => adapter.Authentication is CallerAuthentication.Tokens tokens ? [.. tokens.Scopes] : [];

    /// <summary>Without any value of a secret.</summary>
    private static string Shown(CallerAuthentication authentication) => authentication switch
    {
        CallerAuthentication.None => "nothing",
        CallerAuthentication.Bearer => "a bearer token",
        CallerAuthentication.Basic => "a user name and a password",
        CallerAuthentication.ApiKeys keys => string.Join(" and ", keys.Keys.Select(static key => $"the {key.Placement.ToString().ToLowerInvariant()} `{key.Name}`")),
        CallerAuthentication.Tokens tokens => $"a token of {tokens.Issuer} for {tokens.Audience}",
    };
}
