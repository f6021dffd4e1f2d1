using System.Runtime.InteropServices;

namespace Shouwen.Engines.Arena;

/// <summary>Bytes of a state or scenario, the same on every machine, and their digest (FNV-1a, 64 bits: Fowler, Noll and Vo).</summary>
internal sealed class ByteSink
{
    private readonly List<byte> bytes = [];

    public ReadOnlySpan<byte> Bytes => CollectionsMarshal.AsSpan(bytes);

    public void Add(long value)
    {
        for (var i = 0; i < 8; i++) bytes.Add((byte)(value >> (8 * i)));
    }

    public void Add(params ReadOnlySpan<int> values)
    {
        foreach (var value in values)
            for (var i = 0; i < 4; i++) bytes.Add((byte)(value >> (8 * i)));
    }

    public void Add(ReadOnlySpan<byte> values) => bytes.AddRange(values);

    public void Add(string text)
    {
        Add(text.Length);
        foreach (var letter in text)
        {
            bytes.Add((byte)letter);
            bytes.Add((byte)(letter >> 8));
        }
    }

    public string Digest()
    {
        var hash = 14695981039346656037UL;
        foreach (var one in bytes) hash = (hash ^ one) * 1099511628211UL;
        return hash.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
    }
}
