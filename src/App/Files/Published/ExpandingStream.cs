namespace Shouwen.App.Files.Published;

/// <summary>Reads what a decompressor gives, and stops when it gives more than honest data would.</summary>
internal sealed class ExpandingStream(Stream expanded, Stream packed) : Stream
{
    private long given;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => given;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        try
        {
            var read = expanded.Read(buffer);
            given += read;
            if (given > FileLimits.MaxExpandedBytes || (given > FileLimits.ExpansionJudgedFrom && given / FileLimits.MaxExpansion > packed.Position)) throw Bomb();
            return read;
        }
        catch (InvalidDataException)
        {
            throw new FileRefused("badArchive", "The compressed file is damaged or incomplete: transfer it again.");
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    internal static FileRefused Bomb() => new("bomb",
        $"The file unpacks to more than {FileLimits.MaxExpansion} times its size or {FileLimits.MaxExpandedBytes >> 30} GB: it was refused. Unpack it and import the parts you need.");

    protected override void Dispose(bool disposing)
    {
        if (disposing) expanded.Dispose();
        base.Dispose(disposing);
    }
}
