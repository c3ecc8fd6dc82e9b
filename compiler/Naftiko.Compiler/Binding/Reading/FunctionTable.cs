using Naftiko.Compiler.Diagnostics;
using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding.Reading;

/// <summary>The functions that <c>ref</c> can name.</summary>
internal sealed class FunctionTable(IReadOnlyList<BoundFunction> functions)
{
    private readonly HashSet<BoundFunction> _used = new(ReferenceEqualityComparer.Instance);

    /// <param name="owner">The operation that refers to it, for messages.</param>
    /// <returns>Null when there is none of the name, which has been reported.</returns>
    public BoundFunction? Find(SpannedText reference, string owner, BindingContext context)
    {
        if (functions.FirstOrDefault(function => function.FullName == reference.Value) is { } known)
        {
            _used.Add(known);
            return known;
        }

        // It may be among those that could not be imported.
        if (context.Sections.HasFailed("aggregates"))
        {
            return null;
        }

        var names = functions.Select(static function => function.FullName).ToList();
        context.Report(
            BindingDiagnostics.UnknownFunction, reference.Span, owner, reference.Value, Suggestion.For(reference.Value, names),
            names.Count == 0 ? "Write what it does under `capability.aggregates`, or in place of `ref`" : $"There are: {Suggestion.List(names)}");
        return null;
    }

    /// <summary>Tells of functions that nothing refers to.</summary>
    public void ReportUnused(BindingContext context)
    {
        foreach (var function in functions.Where(function => !_used.Contains(function)))
        {
            context.Report(LintDiagnostics.UnusedFunction, function.Name.Span, function.FullName);
        }
    }
}
