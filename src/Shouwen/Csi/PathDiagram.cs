using System.Globalization;
using System.Xml.Linq;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.Csi;

/// <summary>A path model as a picture: constructs with what is explained of them and their index, paths with their coefficients; thin and dashed where the interval holds 0.</summary>
internal sealed class PathDiagram
{
    private const double ColumnWidth = 250, RowHeight = 104, BoxHeight = 56, Margin = 24, PortsApart = 13, LetterWidth = 8.2, WideLetterWidth = 15.5;
    private static readonly double[] Along = [0.5, 0.38, 0.62, 0.28, 0.72, 0.2, 0.8];
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private readonly PlsEstimate estimate;
    private readonly ImportancePerformance? map;
    private readonly BootstrapResult? sure;
    private readonly DiagramLayout layout;
    private readonly double boxWidth;
    private readonly List<(double X, double Y)> labels = [];

    private PathDiagram(PlsEstimate estimate, ImportancePerformance? map, BootstrapResult? sure)
    {
        (this.estimate, this.map, this.sure) = (estimate, map, sure);
        var names = estimate.Model.Constructs.Select(construct => construct.Name).ToList();
        layout = new(names.Count, [.. estimate.Model.Paths.Select(path => (names.IndexOf(path.From), names.IndexOf(path.To)))]);
        boxWidth = Math.Clamp(names.Max(WidthOf) + 24, 110, ColumnWidth - 70);
    }

    public static string Draw(PlsEstimate estimate, ScaleRanges? ranges, BootstrapResult? sure) =>
        new PathDiagram(estimate, ranges is null ? null : estimate.ImportancePerformance(ranges), sure).Draw();

    private static double WidthOf(string text) => text.Sum(letter => letter > 0x2E80 ? WideLetterWidth : LetterWidth);

    private string Draw()
    {
        var (width, height) = ((2 * Margin) + ((layout.Width - 1) * ColumnWidth) + boxWidth, (2 * Margin) + ((layout.Height - 1) * RowHeight) + BoxHeight);
        var picture = Element("svg", ("viewBox", $"0 0 {N(width)} {N(height)}"), ("width", N(width)), ("height", N(height)), ("role", "img"), ("font-family", "system-ui, 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif"));
        picture.Add(new XElement(Svg + "title", "Path model"), new XElement(Svg + "desc", string.Join("; ", estimate.Model.Paths.Select(path => $"{path} {N(estimate.Paths[$"{path}"], 3)}"))));
        picture.Add(Element("rect", ("width", "100%"), ("height", "100%"), ("fill", "#fff")));
        picture.Add(new XElement(Svg + "defs", Marker("arrow", "#1f4e8c"), Marker("faint", "#8a94a3")));
        var texts = new List<XElement>();
        for (var i = 0; i < estimate.Model.Paths.Count; i++) picture.Add(Line(i, texts));
        for (var i = 0; i < estimate.Model.Constructs.Count; i++) picture.Add(Box(i));
        picture.Add(texts);
        return $"{picture}\n";
    }

    private static XElement Marker(string id, string colour) =>
        new(Svg + "marker", new XAttribute("id", id), new XAttribute("viewBox", "0 0 10 10"), new XAttribute("refX", "9"), new XAttribute("refY", "5"), new XAttribute("markerWidth", "9"),
            new XAttribute("markerHeight", "9"), new XAttribute("markerUnits", "userSpaceOnUse"), new XAttribute("orient", "auto"), Element("path", ("d", "M0 0 L10 5 L0 10 z"), ("fill", colour)));

    private (double X, double Y) Centre(int node) =>
        (Margin + (boxWidth / 2) + (layout.Places[node].Column * ColumnWidth), Margin + (BoxHeight / 2) + (layout.Places[node].Row * RowHeight));

    private XElement Box(int construct)
    {
        var (name, (x, y)) = (estimate.Model.Constructs[construct].Name, Centre(construct));
        var below = new List<string>();
        if (map is not null && map.Performance.TryGetValue(name, out var index)) below.Add(N(index, 1));
        if (estimate.R2.TryGetValue(name, out var r2)) below.Add($"R² {N(r2, 2)}");
        return new(Svg + "g",
            Element("rect", ("x", N(x - (boxWidth / 2))), ("y", N(y - (BoxHeight / 2))), ("width", N(boxWidth)), ("height", N(BoxHeight)), ("rx", "10"), ("fill", "#eef4fc"), ("stroke", "#1f4e8c"), ("stroke-width", "1.5")),
            Words(name, x, y + (below.Count > 0 ? -4 : 5), "#12263f", "15", "600"),
            below.Count > 0 ? Words(string.Join(" · ", below), x, y + 16, "#44546a", "13", "400") : null);
    }

    private XElement Line(int edge, List<XElement> texts)
    {
        var (path, way) = (estimate.Model.Paths[edge], layout.Ways[edge]);
        var coefficient = estimate.Paths[$"{path}"];
        var isFaint = sure is not null && sure.Figures.TryGetValue(nameof(Statistic.Paths), out var paths) && paths[$"{path}"].Percentile is { } interval && interval.Low <= 0 && interval.High >= 0;
        var points = way.Select((node, i) => layout.IsBend(node) ? Centre(node) : Port(edge, node, isLeaving: i == 0)).ToList();
        var line = $"M{N(points[0].X)} {N(points[0].Y)}";
        for (var i = 1; i < points.Count; i++)
        {
            var half = (points[i].X - points[i - 1].X) / 2;
            line += $" C{N(points[i - 1].X + half)} {N(points[i - 1].Y)} {N(points[i].X - half)} {N(points[i].Y)} {N(points[i].X)} {N(points[i].Y)}";
        }

        var (label, colour) = (LabelPlace(points), isFaint ? "#8a94a3" : "#1f4e8c");
        texts.Add(Element("rect", ("x", N(label.X - 21)), ("y", N(label.Y - 10)), ("width", "42"), ("height", "19"), ("rx", "4"), ("fill", "#fff"), ("fill-opacity", "0.92")));
        texts.Add(Words(N(coefficient, 2), label.X, label.Y + 4.5, isFaint ? "#6b7684" : "#12263f", "13", "400"));
        var drawn = Element("path", ("d", line), ("fill", "none"), ("stroke", colour), ("stroke-width", N(1 + (3.5 * Math.Min(1, Math.Abs(coefficient))))), ("marker-end", isFaint ? "url(#faint)" : "url(#arrow)"));
        if (isFaint) drawn.Add(new XAttribute("stroke-dasharray", "5 4"));
        return drawn;
    }

    /// <summary>Where a line leaves or reaches a box: below one another, in the order of where they come from or go.</summary>
    private (double X, double Y) Port(int edge, int node, bool isLeaving)
    {
        var lines = layout.Ways.Index().Where(way => (isLeaving ? way.Item[0] : way.Item[^1]) == node)
            .OrderBy(way => layout.Places[isLeaving ? way.Item[1] : way.Item[^2]].Row).Select(way => way.Index).ToList();
        var (x, y) = Centre(node);
        var apart = Math.Min(PortsApart, (BoxHeight - PortsApart) / lines.Count);
        return (x + ((isLeaving ? 1 : -1) * boxWidth / 2), y + ((lines.IndexOf(edge) - ((lines.Count - 1) / 2.0)) * apart));
    }

    /// <summary>On the first stretch of the line, where no other label stands yet.</summary>
    private (double X, double Y) LabelPlace(List<(double X, double Y)> points)
    {
        var places = Along.Select(t => On(points[0], points[1], t)).ToList();
        var free = places.Cast<(double X, double Y)?>().FirstOrDefault(place => labels.TrueForAll(other => Math.Abs(other.X - place!.Value.X) > 44 || Math.Abs(other.Y - place.Value.Y) > 20)) ?? places[0];
        labels.Add(free);
        return free;
    }

    /// <summary>A point of the curve between two places that leaves and arrives level.</summary>
    private static (double X, double Y) On((double X, double Y) from, (double X, double Y) to, double t)
    {
        double Mix(double a, double b, double c, double d) => (Math.Pow(1 - t, 3) * a) + (3 * Math.Pow(1 - t, 2) * t * b) + (3 * (1 - t) * t * t * c) + (t * t * t * d);
        var half = (to.X - from.X) / 2;
        return (Mix(from.X, from.X + half, to.X - half, to.X), Mix(from.Y, from.Y, to.Y, to.Y));
    }

    private static XElement Words(string text, double x, double y, string colour, string size, string weight) =>
        new(Svg + "text", new XAttribute("x", N(x)), new XAttribute("y", N(y)), new XAttribute("text-anchor", "middle"), new XAttribute("fill", colour), new XAttribute("font-size", size), new XAttribute("font-weight", weight), text);

    private static XElement Element(string name, params (string Name, string Value)[] attributes) => new(Svg + name, attributes.Select(one => new XAttribute(one.Name, one.Value)));

    private static string N(double value, int digits = 1) => value.ToString($"F{digits}", CultureInfo.InvariantCulture);
}
