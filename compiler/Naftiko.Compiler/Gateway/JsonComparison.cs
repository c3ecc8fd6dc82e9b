namespace Naftiko.Compiler.Gateway;

public enum JsonComparison
{
    Equal,
    NotEqual,
    Less,
    AtMost,
    More,
    AtLeast,
}
