using System.Text;
using Shouwen.App.Data;

namespace Shouwen.App.Files.Published;

/// <summary>The rows that did not land, with their reasons, as a table to mend and import again. Made when there is a first one.</summary>
internal sealed class RejectedRows(string path, IReadOnlyList<string> headers) : IDisposable
{
    /// <summary>Whoever has more than these has mapped the file wrongly, and will not mend it row by row.</summary>
    private const int Most = 200_000;
    private StreamWriter? file;
    private int written;

    public static string PathOf(Store store, string name) => Path.Combine(store.Folder, "files", "rejects", name);

    public void Write(int line, string reason, string? field, string? value, IReadOnlyList<string>? row)
    {
        if (written++ >= Most) return;
        if (file is null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            // Excel takes UTF-8 for what it is only when the file says so.
            file = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
            Line(["line", "reason", "field", "value", .. headers]);
        }

        Line([line.ToString(System.Globalization.CultureInfo.InvariantCulture), reason, field ?? "", value ?? "", .. row ?? []]);
    }

    public void Dispose() => file?.Dispose();

    private void Line(IEnumerable<string> cells) => file!.Write(string.Join(',', cells.Select(Cell)) + "\r\n");

    /// <summary>A cell that a spreadsheet would take for a formula is made a text.</summary>
    private static string Cell(string text)
    {
        if (text is ['=' or '+' or '@' or '\t' or '\r', ..] or ['-', _, ..] && !double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _)) text = "'" + text;
        return text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
