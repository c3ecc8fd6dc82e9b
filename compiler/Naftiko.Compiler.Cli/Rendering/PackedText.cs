using System.IO.Compression;
using System.Text;

namespace Naftiko.Compiler.Cli.Rendering;

/// <summary>Keeps text that must wait for its turn, compressed: messages repeat themselves so much that thousands fit into a megabyte.</summary>
internal sealed class PackedText : TextWriter
{
    private readonly MemoryStream _packed = new();
    private readonly StreamWriter _writer;

    public PackedText() => _writer = new(
        new BrotliStream(_packed, CompressionLevel.Fastest, leaveOpen: true), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    public override Encoding Encoding => _writer.Encoding;

    public override void Write(char value) => _writer.Write(value);

    public override void Write(string? value) => _writer.Write(value);

    public override void Write(char[] buffer, int index, int count) => _writer.Write(buffer, index, count);

    /// <summary>Writes all of it to another writer; nothing can be added after that.</summary>
    /// <param name="skip">Characters at its beginning to leave out.</param>
    public void CopyTo(TextWriter target, int skip)
    {
        _writer.Dispose();
        _packed.Position = 0;
        using var reader = new StreamReader(new BrotliStream(_packed, CompressionMode.Decompress, leaveOpen: true));
        var buffer = new char[1 << 14];
        for (var count = reader.ReadBlock(buffer, 0, skip); (count = reader.Read(buffer)) > 0;)
        {
            target.Write(buffer, 0, count);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _writer.Dispose();
            _packed.Dispose();
        }

        base.Dispose(disposing);
    }
}
