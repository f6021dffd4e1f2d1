using System.Runtime.CompilerServices;
using Shouwen.App.Files.Published;

namespace Shouwen.App.Facts.EventLogs.Reading;

/// <summary>A cell of the current row, in the bytes of its reader.</summary>
internal record struct ByteCell(int At, int Length, bool HasDoubledQuotes = false);

/// <summary>Delimited UTF-8 read as bytes, row by row: only the cells that are asked for are looked at. As <see cref="TextRows"/> reads them otherwise.</summary>
internal sealed class Utf8Rows(Stream content, byte delimiter, int[] slots)
{
    private const int FirstBuffer = 1 << 20;
    private const byte Quote = (byte)'"';
    private static readonly byte[] Preamble = [0xEF, 0xBB, 0xBF];
    private readonly int wanted = Array.FindLastIndex(slots, slot => slot >= 0) + 1;
    private byte[] buffer = new byte[FirstBuffer];
    private int start;
    private int filled;
    private bool ended;
    private int nextLine = 1;

    public int Line { get; private set; }

    public ReadOnlySpan<byte> Bytes => buffer;

    /// <summary>Fills the slots' cells; false at the end. `slots` says which column goes where, -1 for nowhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Read(Span<ByteCell> cells)
    {
        while (true)
        {
            Line = nextLine;
            if (start == filled && !Fill()) return false;
            var (end, columns) = Scan(cells);
            while (end < 0)
            {
                Fill();
                (end, columns) = Scan(cells);
            }

            for (var i = 0; i < cells.Length; i++) if (cells[i].HasDoubledQuotes) Unescape(ref cells[i]);
            var isBlank = columns == 1 && buffer.AsSpan(start, end - start).IndexOfAnyExcept((byte)' ', (byte)'\r', (byte)'\n') < 0;
            start = end;
            if (!isBlank) return true;
        }
    }

    /// <summary>Where the row ends that begins at `start`, and how many cells it has; below 0 while its end is not in the buffer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int End, int Columns) Scan(Span<ByteCell> cells)
    {
        cells.Clear();
        var (at, lines) = (start, nextLine + 1);
        var all = buffer.AsSpan(0, filled);
        for (var column = 0; ; column++)
        {
            ByteCell cell;
            if (column == wanted && !SkipToEnd(all, ref at)) return (-1, 0);
            if (at < filled && all[at] == Quote)
            {
                if (!TryQuoted(all, ref at, ref lines, out cell)) return (-1, 0);
            }
            else
            {
                var length = all[at..].IndexOfAny(delimiter, (byte)'\n', (byte)'\r');
                if (length < 0 && !ended) return (-1, 0);
                if (length < 0) length = filled - at;
                cell = new(at, length);
                at += length;
            }

            if (column < slots.Length && slots[column] is >= 0 and var slot) cells[slot] = cell;
            if (at < filled && all[at] == delimiter)
            {
                at++;
                if (at == filled && !ended) return (-1, 0);
                continue;
            }

            if (at < filled && all[at] == '\r')
            {
                if (at + 1 == filled && !ended) return (-1, 0);
                if (at + 1 < filled && all[at + 1] == '\n') at++;
            }

            nextLine = lines;
            return (Math.Min(at + 1, filled), column + 1);
        }
    }

    /// <summary>Behind the last cell that is asked for: on to the end of the row, where no quotation mark stands before it. False while that is not in the buffer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool SkipToEnd(Span<byte> all, ref int at)
    {
        var length = all[at..].IndexOfAny((byte)'\n', (byte)'\r', Quote);
        if (length < 0 && !ended) return false;
        if (length < 0) at = filled;
        else if (all[at + length] != Quote) at += length;
        return true;
    }

    /// <summary>A cell in quotation marks, of which two mean one; what stands behind the closing one belongs to the cell as it is.</summary>
    private bool TryQuoted(Span<byte> all, ref int at, ref int lines, out ByteCell cell)
    {
        cell = default;
        var (inside, from) = (at + 1, at + 1);
        while (true)
        {
            var found = all[from..].IndexOf(Quote);
            if (found < 0 && ended) throw new FileRefused("openQuote", $"Line {Line}: a quotation mark is opened and never closed.");
            if (found < 0) return false;
            var close = from + found;
            if (close + 1 == filled && !ended) return false;
            if (close + 1 < filled && all[close + 1] == Quote)
            {
                from = close + 2;
                continue;
            }

            if (close + 1 < filled && all[close + 1] != delimiter && all[close + 1] is not ((byte)'\n' or (byte)'\r'))
            {
                var length = all[at..].IndexOfAny(delimiter, (byte)'\n', (byte)'\r');
                if (length < 0 && !ended) return false;
                if (length < 0) length = filled - at;
                cell = new(at, length);
                at += length;
                return true;
            }

            lines += all[inside..close].Count((byte)'\n');
            cell = new(inside, close - inside, from > inside);
            at = close + 1;
            return true;
        }
    }

    /// <summary>Doubled quotation marks become one, in place, once the whole row is there.</summary>
    private void Unescape(ref ByteCell cell)
    {
        var bytes = buffer.AsSpan(cell.At, cell.Length);
        var to = 0;
        for (var from = 0; from < bytes.Length; from++)
        {
            bytes[to++] = bytes[from];
            if (bytes[from] == Quote) from++;
        }

        cell = new(cell.At, to);
    }

    /// <summary>Reads on, keeping the row that is begun; false when nothing is left.</summary>
    private bool Fill()
    {
        var kept = filled - start;
        if (kept > FileLimits.MaxRow * 4) throw new FileRefused("rowTooLong", $"Line {Line} is longer than {FileLimits.MaxRow:N0} characters: a quotation mark is perhaps not closed, or the file is not a table.");
        if (kept > buffer.Length / 2)
        {
            var larger = new byte[buffer.Length * 2];
            buffer.AsSpan(start, kept).CopyTo(larger);
            buffer = larger;
        }
        else
        {
            buffer.AsSpan(start, kept).CopyTo(buffer);
        }

        (start, filled) = (0, kept);
        var read = content.ReadAtLeast(buffer.AsSpan(filled), Math.Min(Preamble.Length, buffer.Length - filled), throwOnEndOfStream: false);
        filled += read;
        ended = read == 0;
        if (nextLine == 1 && kept == 0 && buffer.AsSpan(0, filled).StartsWith(Preamble)) start = Preamble.Length;
        return filled > start;
    }
}
