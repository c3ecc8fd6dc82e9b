using System.Collections.Immutable;

namespace Naftiko.Compiler.Binding;

/// <summary>Finds binds by the names templates use for them: <c>X</c>, <c>env.X</c>, <c>&lt;namespace&gt;.X</c>.</summary>
internal sealed class BindTable(ImmutableArray<Bind> binds)
{
    public static readonly BindTable Empty = new([]);

    private const string EnvironmentPrefix = "env.";

    public ImmutableArray<Bind> All => binds;

    /// <summary>The key that <c>&lt;namespace&gt;.X</c> names; null when it names none.</summary>
    public string? FindQualified(string text) => binds
        .Where(bind => bind.Namespace.Length > 0 && text.StartsWith(bind.Namespace + ".", StringComparison.Ordinal))
        .SelectMany(static bind => bind.Keys, static (bind, key) => (bind.Namespace, key.Name))
        .FirstOrDefault(bound => text == $"{bound.Namespace}.{bound.Name}").Name;

    /// <returns>The key of the secret a placeholder means; null when it means none.</returns>
    public string? FindKey(string placeholder)
    {
        foreach (var bind in binds)
        {
            var name = bind.Namespace.Length > 0 && placeholder.StartsWith(bind.Namespace + ".", StringComparison.Ordinal)
                ? placeholder[(bind.Namespace.Length + 1)..]
                : placeholder;
            if (bind.Keys.Any(key => key.Name == name))
            {
                return name;
            }
        }

        // `{{env.X}}` asks for the environment whether or not a bind says so.
        return placeholder.StartsWith(EnvironmentPrefix, StringComparison.Ordinal) && placeholder.Length > EnvironmentPrefix.Length
            ? placeholder[EnvironmentPrefix.Length..]
            : null;
    }
}
