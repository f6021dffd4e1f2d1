using Shouwen.App.Files.Published;
using Shouwen.Engines.Satisfaction;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Shouwen.App.Voice.Published;

/// <summary>One thing asked twice, in two columns.</summary>
public sealed record PairColumns(string Item, string Dimension, string Expectation, string Perception);

/// <summary>Which columns are expectation and perception of what, as people write it (YAML).</summary>
public sealed record PairsFile(IReadOnlyList<PairColumns> Pairs, IReadOnlyDictionary<string, double>? Importance, ScaleRanges? Ranges)
{
    /// <summary>The pairs, or what is wrong with the text and where.</summary>
    public static (PairsFile? File, IReadOnlyList<string> Wrong) Read(string yaml)
    {
        try
        {
            var text = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).WithDuplicateKeyChecking().Build().Deserialize<PairsText?>(yaml) ?? new();
            var wrong = new List<string>();
            var pairs = (text.Dimensions ?? []).SelectMany(dimension => (dimension.Value ?? []).Select(item => PairOf(dimension.Key, item.Key, item.Value, wrong))).OfType<PairColumns>().ToList();
            if (pairs.Count == 0 && wrong.Count == 0) wrong.Add("dimensions: name at least one, with its items, each with the columns of its expectation and its perception.");
            var items = pairs.GroupBy(pair => pair.Item).Where(group => group.Count() > 1).Select(group => group.Key);
            wrong.AddRange(items.Select(item => $"dimensions: the item {item} is there twice."));
            var unknown = (text.Importance ?? []).Keys.Except((text.Dimensions ?? []).Keys);
            wrong.AddRange(unknown.Select(name => $"importance: there is no dimension {name}."));
            wrong.AddRange((text.Importance ?? []).Where(one => !(one.Value >= 0 && double.IsFinite(one.Value))).Select(one => $"importance.{one.Key}: must be 0 or more."));
            var ranges = text.Range is null ? null : RangeOf(text.Range, wrong);
            return wrong.Count > 0 ? (null, wrong) : (new(pairs, text.Importance, ranges), []);
        }
        catch (YamlException failure)
        {
            return (null, [YamlFault.Say(failure, KeysOf)]);
        }
    }

    private static IReadOnlyList<string> KeysOf(string type) => type switch
    {
        nameof(PairText) => ["expectation", "perception"],
        nameof(RangeText) => ["min", "max"],
        _ => ["dimensions", "importance", "range"],
    };

    private static PairColumns? PairOf(string dimension, string item, PairText? pair, List<string> wrong)
    {
        if (pair is { Expectation: { } expectation, Perception: { } perception }) return new(item, dimension, expectation, perception);
        wrong.Add($"dimensions.{dimension}.{item}: give the columns of its expectation and its perception.");
        return null;
    }

    private static ScaleRanges? RangeOf(RangeText range, List<string> wrong)
    {
        if (range is { Min: { } min, Max: { } max } && min < max && double.IsFinite(max - min)) return new(new(min, max), new Dictionary<string, ScaleRange>());
        wrong.Add("range: give min and max, the least and the most that can be answered.");
        return null;
    }

    private sealed class PairsText
    {
        public Dictionary<string, Dictionary<string, PairText?>?>? Dimensions { get; set; }
        public Dictionary<string, double>? Importance { get; set; }
        public RangeText? Range { get; set; }
    }

    private sealed class PairText
    {
        public string? Expectation { get; set; }
        public string? Perception { get; set; }
    }

    private sealed class RangeText
    {
        public double? Min { get; set; }
        public double? Max { get; set; }
    }
}
