using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

// generator <folder of documents> <folder for clients>: `crew-manifest.json` becomes `CrewManifest.cs`, with a client in the namespace `Clients.CrewManifest`.
foreach (var path in Directory.EnumerateFiles(args[0], "*.json"))
{
    var name = string.Concat(Path.GetFileNameWithoutExtension(path).Split('-').Select(static word => char.ToUpperInvariant(word[0]) + word[1..]));
    var settings = new CSharpClientGeneratorSettings { ClassName = $"{name}Client", GenerateOptionalParameters = true };
    settings.CSharpGeneratorSettings.Namespace = $"Clients.{name}";
    settings.CSharpGeneratorSettings.JsonLibrary = CSharpJsonLibrary.SystemTextJson;
    settings.CSharpGeneratorSettings.GenerateNullableReferenceTypes = true;
    var document = await OpenApiDocument.FromJsonAsync(await File.ReadAllTextAsync(path));
    await File.WriteAllTextAsync(Path.Combine(args[1], $"{name}.cs"), new CSharpClientGenerator(document, settings).GenerateFile());
}
