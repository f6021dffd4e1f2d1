namespace Shouwen.App.Files.Published;

/// <summary>What a file may be at most, so that reading it stays small.</summary>
internal static class FileLimits
{
    public const long MaxBytes = 2L << 30;
    public const int MaxColumns = 500;

    /// <summary>One row, in characters. A quotation mark that is never closed ends here.</summary>
    public const int MaxRow = 1 << 20;

    /// <summary>The beginning of a file, by which encoding, delimiter and headers are recognised.</summary>
    public const int SampleBytes = 4 << 20;

    /// <summary>Compressed data may grow so many times, and to so many bytes.</summary>
    public const int MaxExpansion = 200;
    public const long MaxExpandedBytes = 20L << 30;

    /// <summary>Growth is not judged before so much came out: a short file of zeros does no harm.</summary>
    public const long ExpansionJudgedFrom = 64L << 20;

    /// <summary>A workbook's texts are kept in memory while it is read.</summary>
    public const long MaxWorkbookTexts = 256L << 20;
    public const long MaxWorkbookBytes = 4L << 30;
}
