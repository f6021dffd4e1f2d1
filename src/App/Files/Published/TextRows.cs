using System.Buffers;

namespace Shouwen.App.Files.Published;

/// <summary>
/// Delimited text (RFC 4180, generously): quoted cells may hold delimiters, quotes and line ends; blank and comment lines are passed over.
/// Cells are slices of one buffer, so that reading allocates nothing a row.
/// </summary>
internal sealed class TextRows : Rows
{
    private const int FirstBuffer = 1 << 16;
    private const char NoQuote = '\uFFFF';
    private readonly TextReader text;
    private readonly char delimiter;
    private readonly char quote;
    private readonly char? comment;
    private readonly SearchValues<char> ends;
    private char[] buffer = new char[FirstBuffer];
    private Cell[] cells = new Cell[64];
    private int count;
    private int start;
    private int consumed;
    private int filled;
    private bool ended;
    private int nextLine = 1;
    private int line;

    /// <summary>With no delimiter, each line is one cell as it stands.</summary>
    public TextRows(TextReader text, char? delimiter, char? comment, bool hasHeaders = true)
    {
        (this.text, this.comment) = (text, comment);
        (this.delimiter, quote) = delimiter is { } given ? (given, '"') : ('\n', NoQuote);
        ends = SearchValues.Create([this.delimiter, '\n', '\r']);
        if (hasHeaders && Read()) Headers = Named(Texts());
    }

    public override int Line => line;

    public override int Count => count;

    public override ReadOnlySpan<char> this[int cell] => buffer.AsSpan(start + cells[cell].At, cells[cell].Length);

    public override bool Read()
    {
        do
        {
            start += consumed;
            (consumed, line) = (0, nextLine);
            if (!Scan()) return false;
        }
        while (IsPassedOver());
        return true;
    }

    public override void Dispose() => text.Dispose();

    private bool IsPassedOver() =>
        (count == 1 && this[0].IsWhiteSpace()) || (comment is { } sign && this[0] is [var first, ..] && first == sign && !cells[0].Quoted);

    /// <summary>Finds the cells of the row at `start`; reads on, and looks again, while its end is not in the buffer.</summary>
    private bool Scan()
    {
        while (!TryScan())
        {
            if (ended && start == filled) return false;
            Fill();
        }

        return true;
    }

    private bool TryScan()
    {
        (count, var at, var lines) = (0, start, 1);
        var isComment = comment is { } sign && at < filled && buffer[at] == sign;
        while (true)
        {
            if (at == filled && !(ended && count > 0)) return false;
            var isQuoted = at < filled && buffer[at] == quote && !isComment;
            if (!(isQuoted ? QuotedCell(ref at, ref lines) : PlainCell(ref at))) return false;
            var atEnd = at == filled;
            if (!atEnd && buffer[at] == delimiter && delimiter != '\n')
            {
                at++;
                continue;
            }

            if (!atEnd && buffer[at] == '\r')
            {
                if (at + 1 == filled && !ended) return false;
                if (at + 1 < filled && buffer[at + 1] == '\n') at++;
            }

            consumed = (atEnd ? at : at + 1) - start;
            nextLine = line + lines;
            Unescape();
            return true;
        }
    }

    /// <summary>Up to a delimiter or the end of the line; false when neither is in the buffer yet.</summary>
    private bool PlainCell(ref int at)
    {
        var length = buffer.AsSpan(at, filled - at).IndexOfAny(ends);
        if (length < 0 && !ended) return false;
        if (length < 0) length = filled - at;
        Add(new(at - start, length, Quoted: false, Escaped: false));
        at += length;
        return true;
    }

    private bool QuotedCell(ref int at, ref int lines)
    {
        var (inside, escaped) = (at + 1, false);
        for (var from = inside; ;)
        {
            var found = buffer.AsSpan(from, filled - from).IndexOf(quote);
            if (found < 0 && !ended) return false;
            if (found < 0) throw new FileRefused("openQuote", $"Line {line}: a quotation mark is opened and never closed.");
            var close = from + found;
            if (close + 1 == filled && !ended) return false;
            if (close + 1 < filled && buffer[close + 1] == quote)
            {
                (escaped, from) = (true, close + 2);
                continue;
            }

            if (close + 1 < filled && !ends.Contains(buffer[close + 1])) return PlainCell(ref at);
            Add(new(inside - start, close - inside, Quoted: true, escaped));
            lines += buffer.AsSpan(inside, close - inside).Count('\n');
            at = close + 1;
            return true;
        }
    }

    private void Add(Cell cell)
    {
        if (count == cells.Length) Array.Resize(ref cells, cells.Length * 2);
        cells[count++] = cell;
    }

    /// <summary>Doubled quotes become one, in place, once the whole row is there.</summary>
    private void Unescape()
    {
        for (var i = 0; i < count; i++)
        {
            if (!cells[i].Escaped) continue;
            var cell = buffer.AsSpan(start + cells[i].At, cells[i].Length);
            var to = 0;
            for (var from = 0; from < cell.Length; from++)
            {
                cell[to++] = cell[from];
                if (cell[from] == quote) from++;
            }

            cells[i] = cells[i] with { Length = to };
        }
    }

    private void Fill()
    {
        var kept = filled - start;
        if (kept > FileLimits.MaxRow)
            throw new FileRefused("rowTooLong", $"Line {line} is longer than {FileLimits.MaxRow:N0} characters: a quotation mark is perhaps not closed, or the file is not a table.");
        if (kept > buffer.Length / 2) Grow(kept);
        else buffer.AsSpan(start, kept).CopyTo(buffer);
        (start, filled) = (0, kept);
        var read = text.Read(buffer.AsSpan(filled));
        filled += read;
        ended = read == 0;
    }

    private void Grow(int kept)
    {
        var larger = new char[buffer.Length * 2];
        buffer.AsSpan(start, kept).CopyTo(larger);
        buffer = larger;
    }

    private readonly record struct Cell(int At, int Length, bool Quoted, bool Escaped);
}
