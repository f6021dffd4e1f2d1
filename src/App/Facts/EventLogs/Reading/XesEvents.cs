using System.Text;
using System.Xml;
using Shouwen.App.Files.Published;

namespace Shouwen.App.Facts.EventLogs.Reading;

/// <summary>Events of an XES file (IEEE 1849): what a trace says of itself stands before each of its events under `case:`.</summary>
internal static class XesEvents
{
    private const string OfCase = "case:";
    private static readonly XmlReaderSettings Careful = new() { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true, IgnoreWhitespace = true, MaxCharactersFromEntities = 1 << 20 };

    /// <summary>Brings each event's cells; the columns that no event had.</summary>
    public static IReadOnlyList<string> Read(Stream content, GatherEvents gather)
    {
        var places = gather.Columns.Index().GroupBy(column => column.Item, column => column.Index).ToDictionary(column => column.Key, column => column.ToArray());
        var (ofTrace, ofEvent, seen) = (new string[gather.Columns.Count], new string[gather.Columns.Count], new HashSet<string>());
        Array.Fill(ofTrace, "");
        var inTrace = false;
        try
        {
            using var xml = XmlReader.Create(content, Careful);
            if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName != "log") throw NotXes("its root is not a log");
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (xml.Depth == 1 && (inTrace = xml.LocalName == "trace")) Array.Fill(ofTrace, "");
                else if (xml.LocalName == "event") ReadEvent(xml, ofTrace, ofEvent, places, seen, gather);
                else if (inTrace && xml.Depth == 2 && xml.GetAttribute("key") is { } key) Put(ofTrace, places, seen, OfCase + key, xml.GetAttribute("value"));
            }
        }
        catch (XmlException fault)
        {
            throw NotXes($"line {fault.LineNumber}: {fault.Message}");
        }

        return [.. places.Keys.Where(column => !seen.Contains(column))];
    }

    private static FileRefused NotXes(string fault) => new("notXes", $"This is not an XES log: {fault}. Export it again as XES, CSV or XLSX.");

    private static void ReadEvent(XmlReader xml, string[] ofTrace, string[] ofEvent, Dictionary<string, int[]> places, HashSet<string> seen, GatherEvents gather)
    {
        ofTrace.CopyTo(ofEvent, 0);
        var (depth, line) = (xml.Depth, (xml as IXmlLineInfo)?.LineNumber ?? 0);
        if (!xml.IsEmptyElement)
        {
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType == XmlNodeType.Element && xml.Depth == depth + 1 && xml.GetAttribute("key") is { } key) Put(ofEvent, places, seen, key, xml.GetAttribute("value"));
            }
        }

        Bring(ofEvent, gather, line);
    }

    private static void Put(string[] cells, Dictionary<string, int[]> places, HashSet<string> seen, string key, string? value)
    {
        if (!places.TryGetValue(key, out var at)) return;
        seen.Add(key);
        foreach (var place in at) cells[place] = value ?? "";
    }

    /// <summary>Cells of text, as bytes behind each other.</summary>
    public static void Bring(IReadOnlyList<string> texts, GatherEvents gather, int line)
    {
        var bytes = new byte[texts.Sum(text => Encoding.UTF8.GetMaxByteCount(text.Length))];
        Span<ByteCell> cells = new ByteCell[texts.Count];
        var filled = 0;
        for (var i = 0; i < texts.Count; i++)
        {
            var length = Encoding.UTF8.GetBytes(texts[i], bytes.AsSpan(filled));
            cells[i] = new(filled, length);
            filled += length;
        }

        gather.Add(bytes, cells, line);
    }
}
