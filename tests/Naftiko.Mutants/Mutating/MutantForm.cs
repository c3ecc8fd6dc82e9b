namespace Naftiko.Mutants.Mutating;

/// <summary>How a change is put beside the code it changes, in such a way that the variables a condition declares stay assigned.</summary>
internal enum MutantForm
{
    /// <summary>Another expression.</summary>
    Replaced,

    /// <summary>A condition that is true whatever it asks.</summary>
    True,

    /// <summary>A condition that is false whatever it asks.</summary>
    False,

    /// <summary>A statement that is left out.</summary>
    Removed,
}
