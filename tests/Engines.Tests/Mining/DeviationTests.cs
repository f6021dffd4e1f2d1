using Shouwen.Engines.Mining;

namespace Shouwen.Engines.Tests.Mining;

public sealed class DeviationTests
{
    [Fact]
    public void Deviations_add_up_to_the_costs_and_name_their_cases()
    {
        var random = new Random(9);
        for (var round = 0; round < 200; round++)
        {
            var process = Trees.Drawn(random, 3, "ABCDEF");
            var log = Logs.Traces([.. Enumerable.Range(0, 8).Select(_ => string.Concat(Enumerable.Range(0, 1 + random.Next(6)).Select(_ => "ABCDEFX"[random.Next(7)])))]);
            if (CheckConformance.Of(log, MineProcess.VariantsOf(log), process, TestContext.Current.CancellationToken) is not { } found) continue;
            Assert.Equal(found.TotalCost, found.Deviations.Sum(one => (long)one.Count));
            Assert.All(found.Deviations, one => Assert.Equal((one.Cases, one.Cases), (one.Places.Count, one.Places.Distinct().Count())));
            var deviating = found.Variants.Where(one => one.Cost > 0).SelectMany(one => one.Variant.Cases).Order();
            Assert.Equal(deviating, found.Deviations.SelectMany(one => one.Places).Distinct().Order());
            Assert.All(MarkDeviations.OnActivities(found), one => Assert.Equal(
                (one.Inserted, one.Skipped),
                (CasesOf(found, one.Activity, AlignedKind.Inserted), CasesOf(found, one.Activity, AlignedKind.Skipped))));
        }
    }

    [Fact]
    public void Marks_stand_where_cases_go_another_way()
    {
        var log = Logs.Traces("ABC", "ABC", "AC", "AXBC", "AB");
        var found = CheckConformance.Of(log, MineProcess.VariantsOf(log), new Sequence([new Step("A"), new Step("B"), new Step("C")]), TestContext.Current.CancellationToken)!;
        string? Name(int? place) => place is { } at ? found.Names[at] : null;
        Assert.Equal([("A", "C", 1), ("A", "X", 1), ("B", null, 1), ("X", "B", 1)], MarkDeviations.OnEdges(found).Select(edge => (Name(edge.From), Name(edge.To), edge.Cases)).OrderBy(edge => edge.Item1).ThenBy(edge => edge.Item2));
        Assert.Equal([("B", 0, 1), ("C", 0, 1), ("X", 1, 0)], MarkDeviations.OnActivities(found).Select(one => (found.Names[one.Activity], one.Inserted, one.Skipped)).Order());
    }

    private static int CasesOf(Conformance found, int activity, AlignedKind kind) => found.Deviations.Where(one => one.Activity == activity && one.Kind == kind).SelectMany(one => one.Places).Distinct().Count();
}
