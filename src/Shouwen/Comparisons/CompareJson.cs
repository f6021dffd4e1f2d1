using System.Text.Json.Nodes;
using Shouwen.Engines.Comparing;

namespace Shouwen.Comparisons;

/// <summary>A comparison as stable JSON; null is no figure.</summary>
internal static class CompareJson
{
    public static JsonObject Of(CompareRows rows, ComparedAs kind, Comparison found, ComparisonSettings settings, IReadOnlyList<string> said)
    {
        var json = new JsonObject
        {
            ["kind"] = Output.Camel(kind),
            ["level"] = settings.Level,
            ["rows"] = rows.Values.Sum(values => values.Length),
            ["leftOut"] = rows.LeftOut,
            ["groups"] = new JsonArray([.. rows.Names.Select((name, i) => (JsonNode)Group(rows, kind, name, i, settings.Level))]),
            ["test"] = Named(found.Chosen),
            ["tests"] = Keyed(found.Tests.Select(test => (Output.Camel(test.Kind), (JsonNode)Of(test)))),
            ["correction"] = Output.Camel(settings.Correction),
            ["pairs"] = new JsonArray([.. found.Pairs.Select(pair => (JsonNode)Of(pair, rows.Names))]),
            ["effects"] = Of(found.Effects),
            ["warnings"] = new JsonArray([.. found.Warnings.Select(warning => (JsonNode)new JsonObject { ["warning"] = Output.Camel(warning.Caution), ["group"] = warning.Group is { } at ? rows.Names[at] : null, ["value"] = Output.Number(warning.Value) })]),
            ["inWords"] = new JsonArray([.. said.Select(sentence => (JsonNode)sentence)]),
        };
        if (kind == ComparedAs.Mean) json["tukey"] = TukeyOf(rows, settings);
        if (kind is ComparedAs.Mean or ComparedAs.Variance) json["varianceComponents"] = Components(VarianceComponents.Of(rows.Samples, settings.Level));
        return json;
    }

    public static JsonObject Of(Test test) => new()
    {
        ["statistic"] = Output.Number(test.Statistic),
        ["df1"] = Output.Number(test.Df1),
        ["df2"] = Output.Number(test.Df2),
        ["p"] = Output.Number(test.P),
        ["estimate"] = Output.Number(test.Estimate),
        ["interval"] = Of(test.Interval),
        ["problem"] = test.Problem is { } problem ? Output.Camel(problem) : null,
    };

    private static JsonObject Named(Test test)
    {
        var json = new JsonObject { ["name"] = Output.Camel(test.Kind) };
        foreach (var (key, value) in Of(test)) json[key] = value?.DeepClone();
        return json;
    }

    private static JsonObject Of(ComparedPair pair, IReadOnlyList<string> names) => new()
    {
        ["first"] = names[pair.First],
        ["second"] = names[pair.Second],
        ["estimate"] = Output.Number(pair.Estimate),
        ["interval"] = Of(pair.Interval),
        ["pCorrected"] = Output.Number(pair.HeldP),
        ["test"] = Named(pair.Test),
        ["effects"] = Of(pair.Effects),
    };

    private static JsonObject Of(IReadOnlyList<Effect> effects) => Keyed(effects.Select(effect => (Output.Camel(effect.Kind), (JsonNode)new JsonObject { ["value"] = effect.Value, ["interval"] = Of(effect.Interval) })));

    private static JsonObject Group(CompareRows rows, ComparedAs kind, string name, int at, double level)
    {
        switch (kind)
        {
            case ComparedAs.Proportion:
                var share = rows.Shares[at];
                return new() { ["name"] = name, ["count"] = share.Of, ["size"] = share.Size, ["share"] = Output.Number(share.Value), ["interval"] = Of(share.Wilson(level)), ["exactInterval"] = Of(share.Exact(level)) };
            case ComparedAs.Rate:
                var rate = rows.Rates[at];
                return new() { ["name"] = name, ["events"] = rate.Events, ["exposure"] = rate.Exposure, ["rate"] = Output.Number(rate.Value), ["interval"] = Of(rate.Interval(level)) };
            default:
                return Described(name, new(rows.Values[at]));
        }
    }

    private static JsonObject Described(string name, Sample sample) => new()
    {
        ["name"] = name,
        ["n"] = sample.Count,
        ["mean"] = Output.Number(sample.Mean),
        ["median"] = Output.Number(sample.Median),
        ["deviation"] = Output.Number(sample.Deviation),
        ["variance"] = Output.Number(sample.Variance),
        ["variation"] = Output.Number(sample.Variation),
        ["medianDistance"] = Output.Number(sample.MedianDistance),
        ["least"] = Output.Number(sample.Quantile(0)),
        ["q05"] = Output.Number(sample.Quantile(0.05)),
        ["q25"] = Output.Number(sample.Quantile(0.25)),
        ["q75"] = Output.Number(sample.Quantile(0.75)),
        ["q95"] = Output.Number(sample.Quantile(0.95)),
        ["q25Type6"] = Output.Number(sample.Quantile(0.25, 6)),
        ["q75Type6"] = Output.Number(sample.Quantile(0.75, 6)),
        ["greatest"] = Output.Number(sample.Quantile(1)),
        ["shapiroWilk"] = Of(ShapiroWilk.Of(sample)),
        ["ljungBox"] = Of(Neighbours.LjungBox(sample)),
    };

    private static JsonArray TukeyOf(CompareRows rows, ComparisonSettings settings) => new([.. Tukey.Of(rows.Samples, settings.Level, settings.LikeR).Select(pair => (JsonNode)new JsonObject
    {
        ["first"] = rows.Names[pair.First],
        ["second"] = rows.Names[pair.Second],
        ["difference"] = pair.Difference,
        ["interval"] = Of(pair.Interval),
        ["p"] = pair.P,
    })]);

    private static JsonObject? Components(VarianceComponents? found) => found is null ? null : new()
    {
        ["between"] = found.Between,
        ["within"] = found.Within,
        ["n0"] = found.N0,
        ["icc"] = found.Icc,
        ["iccInterval"] = Of(found.IccInterval),
        ["etaSquared"] = found.EtaSquared,
    };

    private static JsonArray? Of(Bounds? bounds) => bounds is null ? null : [bounds.Low, bounds.High];

    private static JsonObject Keyed(IEnumerable<(string Key, JsonNode Value)> parts) => new(parts.Select(part => KeyValuePair.Create(part.Key, (JsonNode?)part.Value)));
}
