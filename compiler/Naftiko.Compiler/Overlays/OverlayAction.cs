using Naftiko.Compiler.Binding.Expressions;
using Naftiko.Compiler.Syntax;

namespace Naftiko.Compiler.Overlays;

/// <summary>One change of an overlay.</summary>
/// <param name="Place">Where the target is written.</param>
/// <param name="Update">What to merge into the mappings, or to append to the lists, that are selected; null: they are taken out.</param>
internal sealed record OverlayAction(ScalarNode Place, JsonPath Target, SyntaxNode? Update);
