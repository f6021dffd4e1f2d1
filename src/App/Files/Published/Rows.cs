namespace Shouwen.App.Files.Published;

/// <summary>A table read row by row, whatever file it stands in. Cells are text and live until the next row.</summary>
internal abstract class Rows : IDisposable
{
    public IReadOnlyList<string> Headers { get; protected set; } = [];

    /// <summary>The line (of text) or row (of a sheet) that the current row begins in, from 1.</summary>
    public abstract int Line { get; }

    /// <summary>Cells of the current row.</summary>
    public abstract int Count { get; }

    /// <summary>Why the current row cannot be read; null when it can.</summary>
    public virtual string? Fault => null;

    /// <summary>A cell of the current row; a row may have fewer cells than there are headers.</summary>
    public abstract ReadOnlySpan<char> this[int cell] { get; }

    public abstract bool Read();

    public abstract void Dispose();

    /// <summary>The current row as it stands, to show or to set aside.</summary>
    public string[] Texts()
    {
        var texts = new string[Count];
        for (var i = 0; i < texts.Length; i++) texts[i] = this[i].ToString();
        return texts;
    }

    /// <summary>Headers that can be told apart: a missing one gets its number, a second one of a name too.</summary>
    protected static IReadOnlyList<string> Named(IReadOnlyList<string> cells)
    {
        if (cells.Count > FileLimits.MaxColumns) throw new FileRefused("tooManyColumns", $"The file has {cells.Count} columns; at most {FileLimits.MaxColumns} can be read. Is the delimiter right?");
        var names = new List<string>(cells.Count);
        foreach (var (at, cell) in cells.Index())
        {
            var name = cell.Trim();
            if (name.Length == 0) name = $"#{at + 1}";
            names.Add(names.Contains(name) ? $"{name} ({at + 1})" : name);
        }

        return names;
    }
}
