using System.Text.Json;
using Shouwen.Engines.Mining;

namespace Shouwen.Engines.Tests.Mining;

/// <summary>Real logs and what pm4py 2.7.11.4 finds in them; the files lie beside the repository and are not part of it.</summary>
public sealed class ReferenceMiningTests
{
    [Theory]
    [InlineData("bpi2013_incidents.csv.gz", "activity", "expected_bpi2013_activity")]
    [InlineData("helpdesk.csv.gz", "activity", "expected_helpdesk")]
    [InlineData("teleclaims.csv.gz", "activity", "expected_teleclaims_events")]
    public void Counts_times_variants_and_rework_are_as_in_pm4py(string file, string activity, string answer)
    {
        var (log, expected) = (Logs.Read(file, activity), Json(answer));
        var map = MineProcess.Of(log);
        var rework = Rework.Of(log, map.Variants);
        string Name(int place) => log.Activities.Names[place];

        Assert.Equal(expected.GetProperty("events").GetInt32(), log.Events);
        Assert.Equal(expected.GetProperty("cases").GetInt32(), log.Cases.Count);
        Assert.Equal(Counts(expected, "activities"), map.Activities.ToDictionary(one => Name(one.Activity), one => one.Count));
        Assert.Equal(Counts(expected, "start_activities"), map.Activities.Where(one => one.Starts > 0).ToDictionary(one => Name(one.Activity), one => one.Starts));
        Assert.Equal(Counts(expected, "end_activities"), map.Activities.Where(one => one.Ends > 0).ToDictionary(one => Name(one.Activity), one => one.Ends));
        Assert.Equal(Counts(expected, "rework_cases_per_activity"), rework.Activities.ToDictionary(one => Name(one.Activity), one => one.Cases));
        Assert.Equal(expected.GetProperty("cases_with_any_rework").GetInt32(), rework.Cases);
        Assert.Equal(expected.GetProperty("n_variants").GetInt32(), map.Variants.Count);
        Assert.Equal(expected.GetProperty("singleton_variants").GetInt32(), map.Variants.Count(variant => variant.Cases.Length == 1));
        Assert.All(expected.GetProperty("top_variants").EnumerateArray(), wanted => Assert.Equal(
            wanted.GetProperty("count").GetInt32(), map.Variants.Single(variant => variant.Trace.Select(Name).SequenceEqual(wanted.GetProperty("trace").EnumerateArray().Select(step => step.GetString()!))).Cases.Length));
        Assert.Equal(expected.GetProperty("n_edges").GetInt32(), map.Edges.Count);
        foreach (var wanted in expected.GetProperty("edges").EnumerateArray())
        {
            var waiting = EdgeOf(map, log, wanted).Waiting;
            Assert.Equal(wanted.GetProperty("count").GetInt32(), waiting.Count);
            Same(wanted, "mean_s", waiting.Mean);
            Same(wanted, "median_s", waiting.Median);
            Same(wanted, "min_s", waiting.Min);
            Same(wanted, "max_s", waiting.Max);
            Same(wanted, "sum_s", waiting.Total);
            Same(wanted, "stdev_s", waiting.Deviation);
        }

        var throughput = expected.GetProperty("throughput_s");
        Same(throughput, "mean", map.Throughput.Mean);
        Same(throughput, "median", map.Throughput.Median);
        Same(throughput, "p90_linear", map.Throughput.P90);
        Same(throughput, "max", map.Throughput.Max);
        Same(throughput, "min", map.Throughput.Min);
    }

    [Fact]
    public void Waiting_in_business_hours_is_as_in_pm4py()
    {
        var (log, expected) = (Logs.Read("helpdesk.csv.gz", "activity"), Json("expected_helpdesk_business_hours_mon_fri_9_17"));
        var slots = expected.GetProperty("business_hour_slots_seconds_from_monday_00").EnumerateArray().Select(slot => (From: slot[0].GetInt64() * 1000, Upto: slot[1].GetInt64() * 1000)).ToList();
        const long Week = 7L * 86_400_000;
        var monday = DateTimeOffset.Parse("2010-01-04T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();
        var map = MineProcess.Of(log, new(Enumerable.Range(0, 52 * 8).SelectMany(week => slots.Select(slot => (monday + (week * Week) + slot.From, monday + (week * Week) + slot.Upto)))));
        Assert.Equal(expected.GetProperty("edges").GetArrayLength(), map.Edges.Count);
        foreach (var wanted in expected.GetProperty("edges").EnumerateArray())
        {
            var working = EdgeOf(map, log, wanted).Working!;
            Same(wanted, "mean_s", working.Mean);
            Same(wanted, "median_s", working.Median);
            Same(wanted, "sum_s", working.Total);
            Same(wanted, "max_s", working.Max);
        }
    }

    [Fact]
    public void Costs_and_fitness_of_optimal_alignments_are_as_in_pm4py()
    {
        var (log, expected) = (Logs.Read("helpdesk.csv.gz", "activity"), Json("expected_helpdesk_conformance"));
        var process = new Sequence([new Step("Assign seriousness"), new Step("Take in charge ticket"), new Loop(new Step("Resolve ticket"), new Step("Take in charge ticket")), new Step("Closed")]);
        var found = CheckConformance.Of(log, MineProcess.VariantsOf(log), process, TestContext.Current.CancellationToken)!;
        foreach (var wanted in expected.GetProperty("variants").EnumerateArray())
        {
            var variant = found.Variants.Single(one => one.Variant.Trace.Select(place => found.Names[place]).SequenceEqual(wanted.GetProperty("trace").EnumerateArray().Select(step => step.GetString()!)));
            Assert.Equal(wanted.GetProperty("cases").GetInt32(), variant.Variant.Cases.Length);
            Assert.Equal(wanted.GetProperty("alignment_cost").GetInt32(), variant.Cost);
            Same(wanted, "alignment_fitness", variant.Fitness);
        }

        var whole = expected.GetProperty("log_fitness_alignments");
        Same(whole, "percFitTraces", 100.0 * found.FitCases / found.Cases);
        Same(whole, "averageFitness", found.MeanFitness);
        Same(whole, "log_fitness", found.LogFitness);
    }

    private static EdgeFigures EdgeOf(ProcessMap map, EventLog log, JsonElement wanted) => map.Edges.Single(edge =>
        log.Activities.Names[edge.From] == wanted.GetProperty("from").GetString() && log.Activities.Names[edge.To] == wanted.GetProperty("to").GetString());

    private static Dictionary<string, int> Counts(JsonElement json, string name) => json.GetProperty(name).EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetInt32());

    private static void Same(JsonElement wanted, string name, double? found)
    {
        var element = wanted.GetProperty(name);
        double? expected = element.ValueKind == JsonValueKind.Null ? null : element.GetDouble();
        Assert.True(expected is null ? found is null : found is { } value && Math.Abs(value - expected.Value) <= 1e-9 * Math.Max(1, Math.Abs(expected.Value)), $"{name}: {found:R}, not {expected:R}");
    }

    private static JsonElement Json(string name) => JsonDocument.Parse(File.ReadAllText(Logs.Existing(name + ".json"))).RootElement;
}
