namespace Naftiko.Compiler.Gateway;

/// <summary>Files that a project gets only when they are asked for, with <c>--with</c>. Most are made once and then belong to the user.</summary>
public enum Addition
{
    /// <summary><c>compose.yaml</c>: the gateway in a container on this machine.</summary>
    Compose,

    /// <summary><c>kubernetes/</c>: the gateway in a cluster.</summary>
    Kubernetes,

    /// <summary><c>Tests/</c>: a project that calls every route and tool, with stubs in the place of the APIs.</summary>
    Tests,
}
