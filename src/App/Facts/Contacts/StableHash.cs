namespace Shouwen.App.Facts.Contacts;

/// <summary>A 64-bit fingerprint that is the same in every process and version: FNV-1a over whole values (Fowler, Noll, Vo).</summary>
internal struct StableHash()
{
    private const ulong Prime = 1099511628211;
    private ulong state = 14695981039346656037;

    public readonly long Value => unchecked((long)(state ^ (state >> 29)));

    public void Add(long value)
    {
        state = unchecked((state ^ (ulong)value) * Prime);
        state ^= state >> 32;
    }

    public void Add(int? value) => Add(value is { } number ? (long)number : long.MinValue);

    public void Add(string? text)
    {
        if (text is null) { Add(-1L); return; }
        foreach (var letter in text) state = unchecked((state ^ letter) * Prime);
        Add((long)text.Length);
    }
}
