namespace Shouwen.App.Facts.Import.Reading;

/// <summary>One string for each different code of a column: files repeat them by the million.</summary>
internal sealed class TextCache
{
    public const int LongestCode = 64;
    private const int Kept = 20_000;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> known = new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool TryGet(ReadOnlySpan<char> text, out string? kept) => known.TryGetValue(text, out kept);

    public string Keep(ReadOnlySpan<char> text)
    {
        var fresh = text.ToString();
        if (known.Dictionary.Count < Kept) known.Dictionary[fresh] = fresh;
        return fresh;
    }
}
