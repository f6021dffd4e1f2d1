using System.IO.Compression;

namespace Shouwen.App.Files.Published;

/// <summary>A customer's file, recognised and open for reading.</summary>
internal sealed class TableFile : IDisposable
{
    private const int Buffer = 1 << 17;
    private readonly FileStream file;

    private TableFile(FileStream file, Rows rows, FileSpec spec, IReadOnlyList<string> sheets)
    {
        (this.file, Rows, Spec, Sheets, Bytes) = (file, rows, spec, sheets, file.Length);
        if (rows.Headers.Count == 0) throw Empty();
    }

    public Rows Rows { get; }

    /// <summary>How the file is read, with what was recognised filled in.</summary>
    public FileSpec Spec { get; }
    public IReadOnlyList<string> Sheets { get; }
    public long Bytes { get; }

    /// <summary>How far reading has come, in bytes of the file as it lies there.</summary>
    public long BytesRead => file.CanRead ? file.Position : Bytes;

    public static TableFile Open(string path, FileSpec spec)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        try
        {
            if (!file.CanSeek) throw new IOException($"{path} is a pipe or a device: write what it gives to a file first.");
            if (file.Length == 0) throw Empty();
            Span<byte> magic = stackalloc byte[4];
            magic = magic[..file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false)];
            file.Position = 0;
            var isZip = magic.StartsWith(WorkbookFile.XlsxMagic);
            return isZip || magic.StartsWith(WorkbookFile.XlsMagic) ? OpenWorkbook(file, spec, isZip) : OpenText(file, spec, isGzip: magic is [0x1F, 0x8B, ..]);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The bytes of a file, unpacked where it is packed. They own the file.</summary>
    public static Stream OpenContent(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        Span<byte> magic = stackalloc byte[2];
        var isGzip = file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) == magic.Length && magic is [0x1F, 0x8B];
        file.Position = 0;
        return isGzip ? new ExpandingStream(new GZipStream(file, CompressionMode.Decompress), file) : file;
    }

    public void Dispose()
    {
        Rows.Dispose();
        file.Dispose();
    }

    private static FileRefused Empty() => new("emptyFile", "The file is empty: export it again.");

    private static TableFile OpenWorkbook(FileStream file, FileSpec spec, bool isZip)
    {
        var book = WorkbookFile.Open(file, isZip);
        var sheets = new List<string>();
        do sheets.Add(book.Name); while (book.NextResult());
        book.Reset();
        var sheet = spec.Sheet ?? sheets[0];
        if (!sheets.Contains(sheet)) throw new FileRefused("noSuchSheet", $"The workbook has no sheet “{sheet}”; it has {string.Join(", ", sheets)}.");
        while (book.Name != sheet) book.NextResult();
        return new(file, new SheetRows(book, file), spec with { Sheet = sheet, Encoding = null, Delimiter = null, Comment = null }, sheets);
    }

    private static TableFile OpenText(FileStream file, FileSpec spec, bool isGzip)
    {
        var bytes = Sample(Content(file, isGzip));
        var encoding = spec.Encoding ?? TextEncodings.Recognise(bytes);
        var sample = Decode(bytes, encoding);
        if (string.IsNullOrWhiteSpace(sample)) throw Empty();
        var read = new StreamReader(Content(file, isGzip), TextEncodings.Of(encoding), detectEncodingFromByteOrderMarks: true, Buffer);
        if (spec.DelimiterSign is null && sample.TrimStart() is ['{', ..])
            return new(file, new NdjsonRows(read, NdjsonRows.HeadersOf(new StringReader(WholeLines(sample)))), spec with { Encoding = encoding, Comment = null }, []);
        var comment = spec.CommentSign ?? Delimiters.Comment(sample);
        var delimiter = spec.DelimiterSign ?? Delimiters.Recognise(sample, comment);
        return new(file, new TextRows(read, delimiter, comment), spec with { Encoding = encoding, Delimiter = delimiter.ToString(), Comment = comment?.ToString() }, []);
    }

    /// <summary>The text of the file from its beginning, unpacked where it is packed.</summary>
    private static Stream Content(FileStream file, bool isGzip)
    {
        file.Position = 0;
        return isGzip ? new ExpandingStream(new GZipStream(file, CompressionMode.Decompress, leaveOpen: true), file) : file;
    }

    private static byte[] Sample(Stream content)
    {
        var bytes = new byte[FileLimits.SampleBytes];
        return bytes[..content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    /// <summary>Without the character that the end of the sample may have cut, and without a byte order mark.</summary>
    private static string Decode(byte[] bytes, string encoding)
    {
        var decoder = TextEncodings.Of(encoding).GetDecoder();
        var text = new char[decoder.GetCharCount(bytes, flush: false)];
        var length = decoder.GetChars(bytes, text, flush: false);
        return new string(text, 0, length).TrimStart('\uFEFF');
    }

    private static string WholeLines(string sample) => sample.LastIndexOf('\n') is var end and > 0 && sample.Length > FileLimits.SampleBytes / 4 ? sample[..end] : sample;
}
