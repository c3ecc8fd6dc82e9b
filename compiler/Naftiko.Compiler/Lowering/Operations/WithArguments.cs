using System.Collections.Immutable;
using Naftiko.Compiler.Binding;

namespace Naftiko.Compiler.Lowering.Operations;

/// <summary>The explicit values of a call; each goes to one parameter, and what is left over was meant for none.</summary>
/// <param name="parameters">Names of the parameters; a value with exactly such a name is never taken for another one.</param>
internal sealed class WithArguments(ImmutableArray<BoundArgument> arguments, IEnumerable<string> parameters)
{
    private readonly HashSet<string> _parameters = new(parameters, StringComparer.Ordinal);
    private readonly HashSet<BoundArgument> _taken = new(ReferenceEqualityComparer.Instance);

    public IEnumerable<BoundArgument> Unused => arguments.Where(argument => !_taken.Contains(argument));

    /// <param name="isLoose">Accept a name that differs in case and separators only.</param>
    public BoundArgument? Take(string name, bool isLoose)
    {
        var free = arguments.Where(argument => !_taken.Contains(argument));
        var found = isLoose
            ? NameMatch.Find(
                free.Where(argument => argument.Key.Value == name || !_parameters.Contains(argument.Key.Value)), static argument => argument.Key.Value, name)
            : free.FirstOrDefault(argument => argument.Key.Value == name);
        if (found is not null)
        {
            _taken.Add(found);
        }

        return found;
    }

    /// <summary>The value of exactly this name, also when a parameter of the name has it: a text that mentions the name means the same.</summary>
    public BoundArgument? Find(string name) => arguments.FirstOrDefault(argument => argument.Key.Value == name);
}
