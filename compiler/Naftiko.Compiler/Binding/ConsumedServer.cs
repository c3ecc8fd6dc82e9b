using Naftiko.Compiler.Text;

namespace Naftiko.Compiler.Binding;

/// <summary>Where an operation is called and with which credential, when that differs from the API around it.</summary>
/// <param name="Name">Tells it from the API, for the names of its client and settings: a word of its address, or its way to authenticate.</param>
/// <param name="BaseUri">As written; null when neither the operation nor the API has one.</param>
/// <param name="Authentication">Null: none.</param>
/// <param name="Key">Equal for what is the same, wherever it is written.</param>
internal sealed record ConsumedServer(string Name, SpannedText? BaseUri, ConsumedAuthentication? Authentication, string Key);
