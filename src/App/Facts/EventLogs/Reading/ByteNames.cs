using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Shouwen.App.Facts.EventLogs.Reading;

/// <summary>Numbers texts as they come, by their bytes: a text is made of them once, not once a row.</summary>
internal sealed class ByteNames
{
    private byte[] bytes = new byte[1 << 12];
    private int filled;
    private readonly List<(int At, int Length, uint Hash)> names = [];
    private int[] table = new int[256];
    private int last = -1;

    public int Count => names.Count;

    /// <summary>The text's number: that which it had, or the next one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int NumberOf(ReadOnlySpan<byte> name)
    {
        // Rows of one case mostly stand together.
        if (last >= 0 && Of(last).SequenceEqual(name)) return last;
        var hash = HashOf(name);
        var at = (int)hash & (table.Length - 1);
        for (; table[at] is > 0 and var taken; at = (at + 1) & (table.Length - 1)) if (names[taken - 1].Hash == hash && Of(taken - 1).SequenceEqual(name)) return last = taken - 1;
        Keep(name, hash);
        table[at] = names.Count;
        if (names.Count * 2 > table.Length) Grow();
        return last = names.Count - 1;
    }

    public string[] Texts()
    {
        var texts = new string[names.Count];
        for (var i = 0; i < texts.Length; i++) texts[i] = Encoding.UTF8.GetString(Of(i));
        return texts;
    }

    private ReadOnlySpan<byte> Of(int number)
    {
        var (at, length, _) = CollectionsMarshal.AsSpan(names)[number];
        return bytes.AsSpan(at, length);
    }

    private void Keep(ReadOnlySpan<byte> name, uint hash)
    {
        if (filled + name.Length > bytes.Length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, filled + name.Length));
        name.CopyTo(bytes.AsSpan(filled));
        names.Add((filled, name.Length, hash));
        filled += name.Length;
    }

    private void Grow()
    {
        table = new int[table.Length * 2];
        for (var i = 0; i < names.Count; i++)
        {
            var at = (int)names[i].Hash & (table.Length - 1);
            while (table[at] > 0) at = (at + 1) & (table.Length - 1);
            table[at] = i + 1;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static uint HashOf(ReadOnlySpan<byte> name)
    {
        var hash = (ulong)name.Length * 0x9E3779B97F4A7C15;
        for (; name.Length >= 8; name = name[8..]) hash = Mixed(hash ^ MemoryMarshal.Read<ulong>(name));
        ulong rest = 0;
        foreach (var letter in name) rest = (rest << 8) | letter;
        hash = Mixed(hash ^ rest);
        return (uint)(hash >> 32);
    }

    private static ulong Mixed(ulong hash)
    {
        hash *= 0xFF51AFD7ED558CCD;
        return hash ^ (hash >> 32);
    }
}
