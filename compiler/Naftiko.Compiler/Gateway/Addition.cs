namespace Naftiko.Compiler.Gateway;

/// <summary>Files that a project gets only when they are asked for, with <c>--with</c>. They are made once and then belong to the user.</summary>
public enum Addition
{
    /// <summary><c>compose.yaml</c>: the gateway in a container on this machine.</summary>
    Compose,

    /// <summary><c>kubernetes/</c>: the gateway in a cluster.</summary>
    Kubernetes,
}
