using System.Globalization;
using System.Text.Json;
using Shouwen.Engines.Sampling;

namespace Shouwen.Engines.Tests.Sampling;

/// <summary>Plans and allocations as R has them; the files lie beside the repository and are not part of it.</summary>
public sealed class ReferenceSamplingTests
{
    private static readonly string Folder = Path.Combine(Repository(new(AppContext.BaseDirectory)), "..", "shared", "data", "qc", "sampling");

    [Theory]
    [InlineData("single_80_2")]
    [InlineData("single_125_3")]
    [InlineData("single_50_1")]
    [InlineData("single_13_0")]
    public void Chances_to_pass_are_as_in_R(string name)
    {
        var expected = Json().GetProperty(name);
        SinglePlan plan = new(expected.GetProperty("n").GetInt32(), expected.GetProperty("accept").GetInt32());
        var lot = expected.GetProperty("N") is { ValueKind: JsonValueKind.Number } size ? size.GetInt32() : (int?)null;
        var shares = Numbers(expected.GetProperty("p"));
        Same(expected.GetProperty("pa_binomial"), shares, share => plan.PassChance(share));
        Same(expected.GetProperty("pa_poisson"), shares, share => plan.PassChance(share, LotModel.Poisson));
        if (lot is not null) Same(expected.GetProperty("pa_hypergeometric"), shares, share => plan.PassChance(share, LotModel.Hypergeometric, lot));
        Same(expected.GetProperty("aoq_large_lot"), shares, share => plan.OutgoingShare(share));
    }

    [Theory]
    [InlineData("plan_aql1_rql8")]
    [InlineData("plan_aql2_rql10")]
    public void Plans_that_protect_both_sides_are_found(string name)
    {
        var expected = Json().GetProperty(name);
        double Of(string part) => expected.GetProperty(part).GetDouble();
        var found = SinglePlan.For(Of("aql"), Of("alpha"), Of("rql"), Of("beta"))!;
        Assert.Equal((Of("n_min"), Of("accept"), Of("n_max_meeting_producer")), (found.Plan.Sample, found.Plan.Accept, found.MostSample));
        Same(Of("pa_at_aql"), found.Plan.PassChance(Of("aql")));
        Same(Of("pa_at_rql"), found.Plan.PassChance(Of("rql")));
    }

    [Fact]
    public void Two_samples_pass_and_cost_as_in_R()
    {
        var expected = Json().GetProperty("double_50_1_4_50_4");
        int Of(string part) => expected.GetProperty(part).GetInt32();
        DoublePlan plan = new(Of("n1"), Of("c1"), Of("r1"), Of("n2"), Of("c2"));
        var shares = Numbers(expected.GetProperty("p"));
        Same(expected.GetProperty("pa"), shares, share => plan.PassChance(share));
        Same(expected.GetProperty("asn"), shares, share => plan.AverageSample(share));
    }

    [Theory]
    [InlineData("proportional", AllocationRule.Proportional, "se_proportional")]
    [InlineData("neyman", AllocationRule.Neyman, "se_neyman")]
    public void Two_hundred_are_shared_out_as_in_R(string name, AllocationRule rule, string error)
    {
        var (expected, strata) = (Json().GetProperty("allocation_strata_a_n200"), Strata());
        var quota = Quota.Of([.. strata.Select(stratum => rule == AllocationRule.Neyman ? stratum.Size * stratum.Deviation : stratum.Size)], 200);
        Same(expected.GetProperty(name).GetProperty("quota"), [.. quota.Exact], exact => exact);
        int[] allocated = [.. expected.GetProperty(name).GetProperty("allocated").EnumerateArray().Select(count => count.GetInt32())];
        Assert.Equal(allocated, quota.Whole);
        Assert.Equal(allocated, Allocation.Of([.. strata.Select(stratum => new Stratum(stratum.Size, 0, stratum.Size, stratum.Deviation))], 200, rule));
        var found = WeightedEstimate.Of([.. strata.Zip(allocated, (stratum, count) => new StratumFound(stratum.Size, count, 80, stratum.Deviation * stratum.Deviation))])!;
        Same(expected.GetProperty(error).GetDouble(), found.Error);
    }

    [Fact]
    public void Five_points_take_as_many_as_in_R()
    {
        var expected = Json().GetProperty("sample_size_5pct");
        double Of(string part) => expected.GetProperty(part).GetDouble();
        Same(Of("n_infinite"), SampleSize.Exactly(Of("margin"), Of("p")));
        Same(Of("n_fpc"), SampleSize.Exactly(Of("margin"), Of("p"), Of("N")));
        Assert.Equal(Of("ceil"), SampleSize.ForShare(Of("margin"), Of("p"), Of("N")));
    }

    private static void Same(JsonElement expected, double[] shares, Func<double, double> found) => Assert.All(Numbers(expected).Zip(shares), pair => Same(pair.First, found(pair.Second)));

    private static void Same(double expected, double found) => Assert.True(Math.Abs(found - expected) <= 1e-9 * Math.Abs(expected), $"{found:R}, not {expected:R}");

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(value => value.GetDouble())];

    private static List<(int Size, double Deviation)> Strata() => [.. File.ReadAllLines(Existing("strata_a.csv")).Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')).Select(cells => (int.Parse(cells[1], CultureInfo.InvariantCulture), double.Parse(cells[2], CultureInfo.InvariantCulture)))];

    private static JsonElement Json() => JsonDocument.Parse(File.ReadAllText(Existing("expected_sampling.json"))).RootElement;

    private static string Existing(string name)
    {
        var path = Path.Combine(Folder, name);
        Assert.SkipUnless(File.Exists(path), $"{name} is not here.");
        return path;
    }

    private static string Repository(DirectoryInfo at) => File.Exists(Path.Combine(at.FullName, "Shouwen.slnx")) ? at.FullName : Repository(at.Parent!);
}
