using System.Collections.Immutable;
using System.Reflection;

namespace Naftiko.Compiler.Diagnostics;

/// <summary>Every descriptor there is, by id.</summary>
public static class DiagnosticCatalog
{
    /// <summary>The tables are classes of descriptors; whoever adds one need not think of this.</summary>
    private static readonly Lazy<ImmutableSortedDictionary<string, DiagnosticDescriptor>> Descriptors = new(static () =>
        typeof(DiagnosticCatalog).Assembly.GetTypes()
            .Where(static type => type.Namespace == typeof(DiagnosticCatalog).Namespace && type is { IsAbstract: true, IsSealed: true })
            .SelectMany(static type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(static field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(static field => (DiagnosticDescriptor)field.GetValue(null)!)
            .ToImmutableSortedDictionary(static descriptor => descriptor.Id, static descriptor => descriptor, StringComparer.Ordinal));

    public static IEnumerable<string> Ids => Descriptors.Value.Keys;

    /// <summary>Null when there is no such id.</summary>
    public static DiagnosticDescriptor? Find(string id) => Descriptors.Value.GetValueOrDefault(id);
}
