namespace Shouwen.App.Files.Published;

/// <summary>What may be sent to lie beside something. A name says what a file claims to be, and its first bytes must not say otherwise.</summary>
public sealed record FileKind(string MediaType, bool IsImage)
{
    public const int HeadBytes = 16;

    /// <summary>The word for a file that is none of the kinds that are taken.</summary>
    public const string NotTaken = "kindNotTaken";
    public const string Anything = "application/octet-stream";

    /// <summary>As a file field of a page takes them.</summary>
    public const string Accepted = ".png,.jpg,.jpeg,.gif,.webp,.pdf,.docx,.xlsx,.pptx,.txt,.csv";

    /// <summary>Null for what is none of the kinds that are taken: raster images, PDF, office documents, plain text.</summary>
    public static FileKind? Of(string name, ReadOnlySpan<byte> head) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".png" => Image(head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]), "image/png"),
        ".jpg" or ".jpeg" => Image(head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]), "image/jpeg"),
        ".gif" => Image(head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8), "image/gif"),
        ".webp" => Image(head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..12].SequenceEqual("WEBP"u8), "image/webp"),
        ".pdf" => Document(head.StartsWith("%PDF-"u8)),
        ".docx" or ".xlsx" or ".pptx" => Document(head.StartsWith("PK\u0003\u0004"u8)),
        ".txt" or ".csv" => Document(!head.Contains((byte)0)),
        _ => null,
    };

    private static FileKind? Image(bool isOne, string type) => isOne ? new(type, true) : null;

    /// <summary>Documents go to whoever reads as a file to keep; no browser opens them in our name.</summary>
    private static FileKind? Document(bool isOne) => isOne ? new(Anything, false) : null;
}
