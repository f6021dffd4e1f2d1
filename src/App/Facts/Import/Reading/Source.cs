using Shouwen.App.Facts.Import.Mappings;
using Shouwen.App.Files.Published;

namespace Shouwen.App.Facts.Import.Reading;

/// <summary>A field's source, with its columns found among the headers of a file.</summary>
internal sealed class Source
{
    private readonly int[] columns;
    private readonly string? constant;
    private char[] joined = new char[64];

    public Source(string field, FieldSource source, IReadOnlyList<string> headers)
    {
        (Field, Format, constant, Sums) = (field, source.Format, source.Value, source.Sum is not null);
        columns = [.. source.AllColumns.Select(column => headers.Index().First(header => header.Item == column).Index)];
        LastColumn = columns.DefaultIfEmpty(-1).Max();
        Values = source.Values?.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public string Field { get; }
    public string? Format { get; }
    public bool Sums { get; }
    public int LastColumn { get; }
    public int Terms => columns.Length;
    public Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>>? Values { get; }

    /// <summary>What the row says; empty where it says nothing. Lives until the next text is asked for.</summary>
    public ReadOnlySpan<char> Text(Rows row) => columns.Length switch
    {
        0 => constant,
        1 => Known(row[columns[0]].Trim()),
        _ => Joined(row),
    };

    public ReadOnlySpan<char> Term(Rows row, int term) => Known(row[columns[term]].Trim());

    private ReadOnlySpan<char> Joined(Rows row)
    {
        var length = 0;
        foreach (var column in columns)
        {
            var part = Known(row[column].Trim());
            if (part.IsEmpty) continue;
            if (length + part.Length + 1 > joined.Length) Array.Resize(ref joined, (length + part.Length + 1) * 2);
            if (length > 0) joined[length++] = ' ';
            part.CopyTo(joined.AsSpan(length));
            length += part.Length;
        }

        return joined.AsSpan(0, length);
    }

    /// <summary>The ways in which exports write that they do not know.</summary>
    private static ReadOnlySpan<char> Known(ReadOnlySpan<char> text) =>
        text.Length <= 4 && (text is "-" or "--" or @"\N" or "N/A" || text.Equals("null", StringComparison.OrdinalIgnoreCase)) ? [] : text;
}
