using Shouwen.App.Files.Published;
using Shouwen.Engines.Satisfaction;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Shouwen.App.Voice.Published;

/// <summary>A path model as people write it (YAML), with the range that its indicators can be answered in.</summary>
public sealed record ModelFile(PathModel Model, ScaleRanges? Ranges)
{
    private const string Arrow = "->";
    private const string Times = " * ";

    /// <summary>The model, or what is wrong with its text and where.</summary>
    public static (ModelFile? File, IReadOnlyList<string> Wrong) Read(string yaml)
    {
        try
        {
            var text = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).WithDuplicateKeyChecking().Build().Deserialize<ModelText?>(yaml);
            var wrong = new List<string>();
            var file = Of(text ?? new(), wrong);
            return wrong.Count > 0 ? (null, wrong) : (file, []);
        }
        catch (YamlException failure)
        {
            return (null, [YamlFault.Say(failure, KeysOf)]);
        }
    }

    private static IReadOnlyList<string> KeysOf(string type) => type switch
    {
        nameof(ConstructText) => ["indicators", "mode"],
        nameof(RangeText) => ["min", "max"],
        nameof(SecondOrderText) => ["components", "mode", "approach"],
        _ => ["constructs", "paths", "secondOrder", "moderation", "scheme", "scaled", "missing", "range", "ranges", "factors"],
    };

    private static ModelFile Of(ModelText text, List<string> wrong)
    {
        var factors = text.Factors ?? [];
        var constructs = (text.Constructs ?? []).Select(construct => new Construct(
            construct.Key, construct.Value?.Indicators ?? [], Choice($"constructs.{construct.Key}.mode", construct.Value?.Mode, OuterMode.A, wrong), factors.Contains(construct.Key))).ToList();
        if (constructs.Count == 0) wrong.Add("constructs: name at least two, each with its indicators.");
        wrong.AddRange(factors.Where(factor => constructs.All(construct => construct.Name != factor)).Select(factor => $"factors: there is no construct {factor}."));
        return new(new()
        {
            Constructs = constructs,
            Paths = [.. (text.Paths ?? []).Select(path => PathOf(path, wrong)).OfType<ModelPath>()],
            SecondOrders = [.. (text.SecondOrder ?? []).Select(whole => SecondOrderOf(whole.Key, whole.Value, wrong))],
            Interactions = [.. (text.Moderation ?? []).Select(moderated => InteractionOf(moderated, wrong)).OfType<Interaction>()],
            Scheme = Choice("scheme", text.Scheme, InnerScheme.Path, wrong),
            Scaled = text.Scaled ?? true,
            Missing = Choice("missing", text.Missing, MissingValues.Listwise, wrong),
        }, RangesOf(text, wrong));
    }

    private static SecondOrder SecondOrderOf(string name, SecondOrderText? text, List<string> wrong) => new(
        name, text?.Components ?? [], Choice($"secondOrder.{name}.mode", text?.Mode, OuterMode.A, wrong),
        Choice($"secondOrder.{name}.approach", text?.Approach, SecondOrderApproach.TwoStage, wrong));

    private static ModelPath? PathOf(string? path, List<string> wrong)
    {
        var ends = (path ?? "").Split(Arrow, StringSplitOptions.TrimEntries);
        if (ends is [{ Length: > 0 } from, { Length: > 0 } to]) return new(from, to);
        wrong.Add($"paths: “{path}” is not of the form From {Arrow} To.");
        return null;
    }

    private static Interaction? InteractionOf(string? moderated, List<string> wrong)
    {
        var ends = (moderated ?? "").Split(Arrow, StringSplitOptions.TrimEntries);
        if (ends is [var product, { Length: > 0 } target] && product.Split(Times, StringSplitOptions.TrimEntries) is [{ Length: > 0 } predictor, { Length: > 0 } moderator])
            return new(predictor, moderator, target);
        wrong.Add($"moderation: “{moderated}” is not of the form Predictor{Times}Moderator {Arrow} Target.");
        return null;
    }

    private static T Choice<T>(string field, string? given, T usual, List<string> wrong) where T : struct, Enum
    {
        if (given is null) return usual;
        if (given.All(char.IsLetter) && Enum.TryParse<T>(given, ignoreCase: true, out var choice)) return choice;
        wrong.Add($"{field}: “{given}” is none of {string.Join(", ", Enum.GetNames<T>().Select(name => name.Length == 1 ? name : char.ToLowerInvariant(name[0]) + name[1..]))}.");
        return usual;
    }

    private static ScaleRanges? RangesOf(ModelText text, List<string> wrong)
    {
        var own = (text.Ranges ?? []).ToDictionary(range => range.Key, range => RangeOf($"ranges.{range.Key}", range.Value, wrong));
        return text.Range is null && own.Count == 0 ? null : new(text.Range is null ? own.Values.First() : RangeOf("range", text.Range, wrong), own);
    }

    private static ScaleRange RangeOf(string field, RangeText? range, List<string> wrong)
    {
        if (range is { Min: { } min, Max: { } max } && min < max && double.IsFinite(max - min)) return new(min, max);
        wrong.Add($"{field}: give min and max, the least and the most that can be answered.");
        return new(0, 1);
    }

    private sealed class ModelText
    {
        public Dictionary<string, ConstructText?>? Constructs { get; set; }
        public List<string?>? Paths { get; set; }

        /// <summary>Constructs made of constructs.</summary>
        public Dictionary<string, SecondOrderText?>? SecondOrder { get; set; }

        /// <summary>Moderated paths, "Predictor * Moderator -> Target".</summary>
        public List<string?>? Moderation { get; set; }
        public string? Scheme { get; set; }
        public bool? Scaled { get; set; }
        public string? Missing { get; set; }
        public RangeText? Range { get; set; }

        /// <summary>Of single indicators, where they differ from the usual range.</summary>
        public Dictionary<string, RangeText?>? Ranges { get; set; }
        public List<string>? Factors { get; set; }
    }

    private sealed class ConstructText
    {
        public List<string>? Indicators { get; set; }
        public string? Mode { get; set; }
    }

    private sealed class SecondOrderText
    {
        public List<string>? Components { get; set; }
        public string? Mode { get; set; }
        public string? Approach { get; set; }
    }

    private sealed class RangeText
    {
        public double? Min { get; set; }
        public double? Max { get; set; }
    }
}
