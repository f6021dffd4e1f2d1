using System.Text;
using Utf8Text = System.Text.Unicode.Utf8;

namespace Shouwen.App.Files.Published;

/// <summary>Which encoding a text is in. Strictly: what is not valid UTF-8 is GB18030, and what is neither is not a text.</summary>
internal static class TextEncodings
{
    public const string Utf8 = "utf-8";
    public const string Utf16LittleEndian = "utf-16le";
    public const string Utf16BigEndian = "utf-16be";
    public const string Gb18030 = "gb18030";

    public static readonly IReadOnlyList<string> All = [Utf8, Gb18030, Utf16LittleEndian, Utf16BigEndian];

    static TextEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Bytes that do not decode become U+FFFD, and their rows are rejected one by one.</summary>
    public static Encoding Of(string name) => Encoding.GetEncoding(name);

    public static string Recognise(ReadOnlySpan<byte> sample)
    {
        if (sample is [0xEF, 0xBB, 0xBF, ..]) return Utf8;
        if (sample is [0xFF, 0xFE, ..]) return Utf16LittleEndian;
        if (sample is [0xFE, 0xFF, ..]) return Utf16BigEndian;
        if (Zeros(sample) is { } name) return name;
        if (IsUtf8(sample)) return Utf8;
        if (IsGb18030(sample)) return Gb18030;
        throw NotText();
    }

    public static FileRefused NotText() => new("notText",
        "This is not a table of text (CSV, NDJSON) and not an Excel workbook. Export it again as CSV or XLSX, or choose the encoding yourself.");

    /// <summary>Texts have no zero bytes, except that of every two bytes of UTF-16 one often is.</summary>
    private static string? Zeros(ReadOnlySpan<byte> sample)
    {
        if (!sample.Contains((byte)0)) return null;
        var (even, odd) = (0, 0);
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] != 0) continue;
            if (i % 2 == 0) even++;
            else odd++;
        }

        // A few characters end in a zero byte on their own, such as 一 and 开.
        var (many, foreign) = (sample.Length / 8, 8);
        if (odd > many && even < odd / foreign) return Utf16LittleEndian;
        if (even > many && odd < even / foreign) return Utf16BigEndian;
        throw NotText();
    }

    /// <summary>The sample may end within a character, of at most four bytes.</summary>
    private static bool IsUtf8(ReadOnlySpan<byte> sample)
    {
        for (var cut = 0; cut < 4 && cut <= sample.Length; cut++) if (Utf8Text.IsValid(sample[..^cut])) return NotControls(sample);
        return false;
    }

    private static bool IsGb18030(ReadOnlySpan<byte> sample)
    {
        var decoder = Encoding.GetEncoding(Gb18030, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetDecoder();
        try
        {
            decoder.GetCharCount(sample, flush: false);
            return NotControls(sample);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static bool NotControls(ReadOnlySpan<byte> sample)
    {
        var controls = 0;
        foreach (var letter in sample) if (letter < 0x20 && letter is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1A or 0x1B)) controls++;
        return controls <= sample.Length / 1000;
    }
}
