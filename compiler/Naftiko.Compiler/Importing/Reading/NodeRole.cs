namespace Naftiko.Compiler.Importing.Reading;

/// <summary>What a node of a description is: keys mean different things in a schema, in a map of names and in an example.</summary>
internal enum NodeRole
{
    /// <summary>An object of OpenAPI that is no schema.</summary>
    Part,

    /// <summary>Names of the author's, each with an object of OpenAPI.</summary>
    Parts,

    Schema,

    /// <summary>Names of the author's, each with a schema.</summary>
    Schemas,

    /// <summary>Examples, defaults and extensions, in which nothing has a meaning.</summary>
    Data,
}
