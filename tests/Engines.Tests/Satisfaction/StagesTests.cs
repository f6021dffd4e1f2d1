using Shouwen.Engines.Satisfaction;
using static Shouwen.Engines.Tests.Satisfaction.Surveys;

namespace Shouwen.Engines.Tests.Satisfaction;

public class StagesTests
{
    /// <summary>Service is made of Speed and Manners; it and Price work on Satisfaction.</summary>
    private static readonly PathModel Service = new()
    {
        Constructs = [new("Speed", ["s1", "s2"]), new("Manners", ["m1", "m2", "m3"]), new("Price", ["p1", "p2"]), new("Satisfaction", ["c1", "c2"])],
        SecondOrders = [new("Service", ["Speed", "Manners"])],
        Paths = [new("Service", "Satisfaction"), new("Price", "Satisfaction"), new("Price", "Service")],
    };

    private static readonly PathModel Moderated = new()
    {
        Constructs = [new("X", ["x1", "x2", "x3"]), new("M", ["m1", "m2", "m3"]), new("Y", ["y1", "y2", "y3"])],
        Paths = [new("X", "Y"), new("M", "Y")],
        Interactions = [new("X", "M", "Y")],
    };

    [Theory]
    [InlineData(OuterMode.A)]
    [InlineData(OuterMode.B)]
    public void Two_stages_are_what_two_estimates_by_hand_are(OuterMode mode)
    {
        var data = ServiceAnswers(150, 4);
        var estimate = Estimate(Service with { SecondOrders = [new("Service", ["Speed", "Manners"], mode)] }, data);
        var first = Estimate(new() { Constructs = Service.Constructs, Paths = [new("Speed", "Satisfaction"), new("Manners", "Satisfaction"), new("Price", "Satisfaction"), new("Price", "Speed"), new("Price", "Manners")] }, data);
        var scores = first.Scores().Standardised;
        var second = Estimate(
            new() { Constructs = [Service.Constructs[2], Service.Constructs[3], new("Service", ["Speed", "Manners"], mode)], Paths = Service.Paths },
            new([.. data.Names, "Speed", "Manners"], [.. data.Columns, scores["Speed"], scores["Manners"]]));
        Same(second, estimate, 1e-13);
        Same(first, estimate.StageBefore!, 1e-13);
        Assert.Equal(["Speed", "Manners"], estimate.Weights["Service"].Keys);
    }

    [Theory]
    [InlineData(SecondOrderApproach.RepeatedFormed)]
    [InlineData(SecondOrderApproach.RepeatedReflected)]
    public void Repeated_indicators_are_copies_of_columns(SecondOrderApproach approach)
    {
        var data = ServiceAnswers(150, 4);
        var model = Service with { SecondOrders = [new("Service", ["Speed", "Manners"], OuterMode.A, approach)], Paths = [.. Service.Paths.Take(2)] };
        var estimate = Estimate(model, data);
        Assert.Null(estimate.StageBefore);
        Assert.Equal(["Service: s1", "Service: s2", "Service: m1", "Service: m2", "Service: m3"], estimate.Loadings["Service"].Keys);
        Assert.True(estimate.Paths.ContainsKey(approach == SecondOrderApproach.RepeatedFormed ? "Speed -> Service" : "Service -> Speed"));
        Assert.Null(estimate.Fit);
        Assert.InRange(approach == SecondOrderApproach.RepeatedFormed ? estimate.R2["Service"] : estimate.R2["Manners"], 0.5, 1.0001);
    }

    /// <summary>Service = 0.6 Speed + 0.6 Manners; Satisfaction = 0.5 Service + 0.3 Price.</summary>
    [Fact]
    public void Paths_of_a_second_order_construct_are_near_those_it_was_drawn_from()
    {
        var estimate = Estimate(Service with { Paths = [.. Service.Paths.Take(2)] }, ServiceAnswers(20_000, 6, noise: 0.05));
        Assert.Equal(0.5, estimate.Paths["Service -> Satisfaction"], 0.03);
        Assert.Equal(0.3, estimate.Paths["Price -> Satisfaction"], 0.03);
    }

    /// <summary>Whoever gives the least answer to everything scores 0 on the whole as on its components, whoever gives the most 100; the mean score is the index.</summary>
    [Theory]
    [InlineData(SecondOrderApproach.TwoStage, OuterMode.A, true)]
    [InlineData(SecondOrderApproach.TwoStage, OuterMode.B, true)]
    [InlineData(SecondOrderApproach.TwoStage, OuterMode.A, false)]
    [InlineData(SecondOrderApproach.RepeatedFormed, OuterMode.A, false)]
    public void The_whole_is_on_the_scale_of_the_answers(SecondOrderApproach approach, OuterMode mode, bool isModerated)
    {
        var drawn = ServiceAnswers(150, 4);
        var data = drawn with { Columns = [.. drawn.Columns.Select((column, i) => column.Append(-9 - i).Append(9 + i).ToArray())] };
        var ranges = new ScaleRanges(new(-9, 9), drawn.Names.Index().ToDictionary(name => name.Item, name => new ScaleRange(-9 - name.Index, 9 + name.Index)));
        var model = Service with
        {
            SecondOrders = [new("Service", ["Speed", "Manners"], mode, approach)],
            Paths = [.. Service.Paths.Take(2)],
            Interactions = isModerated ? [new("Service", "Price", "Satisfaction")] : [],
        };
        var estimate = Estimate(model, data);
        var (points, map) = (estimate.Scores(ranges).Points!, estimate.ImportancePerformance(ranges)!);
        Assert.Equal(points.Keys, map.Performance.Keys);
        Assert.DoesNotContain("Service * Price", points.Keys);
        foreach (var (name, scores) in points)
        {
            Assert.Equal(0, scores[^2], 1e-9);
            Assert.Equal(100, scores[^1], 1e-9);
            Assert.Equal(scores.Average(), map.Performance[name], 1e-9);
        }
    }

    /// <summary>Y = 0.4 X + 0.3 M + 0.2 X M + rest, indicators almost without error.</summary>
    [Fact]
    public void An_interaction_is_near_the_one_it_was_drawn_from()
    {
        var estimate = Estimate(Moderated, ModeratedAnswers(20_000, 3, noise: 0.05));
        var slopes = estimate.SimpleSlopes["X * M -> Y"];
        Assert.Equal(0.2, slopes.Interaction, 0.02);
        Assert.Equal(0.4, slopes.Middle, 0.02);
        Assert.Equal((slopes.Middle - slopes.Interaction, slopes.Middle + slopes.Interaction), (slopes.Low, slopes.High));
    }

    [Fact]
    public void An_interaction_is_the_product_of_scores_of_the_model_without_it()
    {
        var data = ModeratedAnswers(200, 3, noise: 0.5);
        var (estimate, first) = (Estimate(Moderated, data), Estimate(Moderated with { Interactions = [] }, data));
        var scores = first.Scores().Standardised;
        double[] product = [.. scores["X"].Zip(scores["M"], (x, m) => x * m)];
        var second = Estimate(
            Moderated with { Interactions = [], Constructs = [.. Moderated.Constructs, new("XM", ["xm"])], Paths = [.. Moderated.Paths, new("XM", "Y")] },
            new([.. data.Names, "xm"], [.. data.Columns, product]));
        Assert.Equal(second.Paths["XM -> Y"], estimate.Paths["X * M -> Y"], 1e-13);
        Assert.Equal(second.R2["Y"], estimate.R2["Y"], 1e-13);
        Assert.Equal(second.F2["XM -> Y"], estimate.F2["X * M -> Y"], 1e-12);
    }

    /// <summary>A product of scores is an effect: nobody measured it, so there is nothing to say of how well.</summary>
    [Fact]
    public void Reliability_and_discriminance_are_said_of_what_is_measured_and_of_no_product()
    {
        var data = ModeratedAnswers(200, 3, noise: 0.5);
        var (estimate, without) = (Estimate(Moderated, data), Estimate(Moderated with { Interactions = [] }, data));
        foreach (var keys in new[] { estimate.RhoA.Keys, estimate.RhoC.Keys, estimate.RhoCWeighted.Keys, estimate.Ave.Keys, estimate.Alpha.Keys, estimate.DillonGoldsteinRho.Keys, estimate.FornellLarcker.Keys })
            Assert.Equal(["X", "M", "Y"], keys);
        Assert.All(estimate.FornellLarcker.Values, row => Assert.Equal(["X", "M", "Y"], row.Keys));
        foreach (var statistic in new[] { Statistic.RhoA, Statistic.RhoC, Statistic.Ave, Statistic.Htmt, Statistic.HtmtPlus, Statistic.Htmt2 })
            Assert.DoesNotContain(estimate.Of(statistic).Keys, name => name.Contains('*', StringComparison.Ordinal));
        Assert.Equal(without.Htmt.Keys, estimate.Htmt.Keys);
        Assert.Equal(without.Htmt.Values, estimate.Htmt.Values);
        Assert.Equal(["X -> Y", "M -> Y", "X * M -> Y"], estimate.Paths.Keys);
        Assert.Contains("X * M", estimate.Correlations.Keys);
    }

    [Fact]
    public void A_construct_may_moderate_itself()
    {
        var estimate = Estimate(Moderated with { Interactions = [new("X", "X", "Y")] }, ModeratedAnswers(500, 3, noise: 0.3));
        var slopes = estimate.SimpleSlopes["X * X -> Y"];
        Assert.Equal(slopes.Middle + (2 * slopes.Interaction), slopes.High, 1e-13);
    }

    [Fact]
    public void A_second_order_construct_may_be_moderated()
    {
        var estimate = Estimate(Service with { Interactions = [new("Service", "Price", "Satisfaction")] }, ServiceAnswers(200, 4));
        Assert.Equal(["Speed", "Manners"], estimate.Weights["Service"].Keys);
        Assert.True(estimate.Paths.ContainsKey("Service * Price -> Satisfaction"));
        Assert.NotNull(estimate.StageBefore!.StageBefore);
    }

    [Fact]
    public void Whole_weights_are_rows_in_stages_too()
    {
        var data = ModeratedAnswers(60, 5, noise: 0.5);
        var weighted = Estimate(Moderated, data with { Weights = [.. Enumerable.Range(0, 60).Select(row => (double)(row % 3))] });
        Same(Estimate(Moderated, data.Only(Enumerable.Range(0, 60).SelectMany(row => Enumerable.Repeat(row, row % 3)))), weighted, 1e-11);
    }

    [Fact]
    public void Resamples_go_through_all_stages()
    {
        var data = ModeratedAnswers(80, 5, noise: 0.5);
        var random = new Random(9);
        int[][] given = [.. Enumerable.Range(0, 5).Select(_ => Enumerable.Range(0, 80).Select(_ => random.Next(80)).ToArray())];
        var result = Assert.IsType<BootstrapResult>(Bootstrap.Of(Estimate(Moderated, data), new() { Given = given, Statistics = [Statistic.Paths] }, TestContext.Current.CancellationToken));
        for (var sample = 0; sample < 5; sample++)
            Assert.Equal(Estimate(Moderated, data.Only(given[sample])).Paths["X * M -> Y"], result.Of(Statistic.Paths)["X * M -> Y"].Replicates[sample], 1e-10);
        Assert.NotNull(result.Of(Statistic.Paths)["X * M -> Y"].Acceleration);
    }

    [Fact]
    public void Intervals_hold_the_interaction_about_as_often_as_they_say()
    {
        var held = 0;
        for (var survey = 0; survey < 50; survey++)
        {
            var estimate = Estimate(Moderated, ModeratedAnswers(150, 100 + survey, noise: 0.05));
            var figure = Assert.IsType<BootstrapResult>(Bootstrap.Of(estimate, new() { Resamples = 120, Statistics = [Statistic.Paths], Accelerated = false }, TestContext.Current.CancellationToken)).Of(Statistic.Paths)["X * M -> Y"];
            if (figure.Percentile!.Contains(0.2)) held++;
        }

        Assert.InRange(held, 41, 50);
    }

    [Fact]
    public void Groups_are_compared_in_stages_too()
    {
        var data = ModeratedAnswers(160, 5, noise: 0.3);
        var result = Assert.IsType<GroupResult>(Groups.Compare(Moderated, data, [.. Enumerable.Range(0, 160).Select(row => row % 2 == 0 ? "x" : "y")], new() { Permutations = 30, Resamples = 30, Statistics = [Statistic.Paths] }, TestContext.Current.CancellationToken));
        Assert.Equal(30, result.Pairs[0].Permutations);
        Assert.NotNull(result.Pairs[0].Of(Statistic.Paths)["X * M -> Y"].PermutationP);
        Assert.Empty(result.Pairs[0].Invariance);
    }

    [Fact]
    public void What_makes_no_sense_is_named()
    {
        var data = ServiceAnswers(50, 1);
        EstimateRefused Refuse(PathModel model) => Refused(model, data);
        Assert.Equal("BadComponents: Service, Nowhere", Refuse(Service with { SecondOrders = [new("Service", ["Speed", "Nowhere"])] }).ToString());
        Assert.Equal("BadComponents: Service, Speed", Refuse(Service with { Paths = [.. Service.Paths, new("Speed", "Satisfaction")] }).ToString());
        Assert.Equal("BadComponents: Service", Refuse(Service with { SecondOrders = [new("Service", ["Speed"])] }).ToString());
        Assert.Equal("DuplicateConstruct: Price", Refuse(Service with { SecondOrders = [new("Price", ["Speed", "Manners"])] }).ToString());
        Assert.Equal("IsolatedConstruct: Whole", Refuse(Service with { SecondOrders = [new("Whole", ["Speed", "Manners"])] }).ToString());
        Assert.Equal("BadInteraction: Price * Speed -> Satisfaction", Refuse(Service with { Interactions = [new("Price", "Speed", "Satisfaction")] }).ToString());
        Assert.Equal("UnknownIndicator: s2", Refused(Service with { SecondOrders = [new("Service", ["Speed", "Manners"], OuterMode.A, SecondOrderApproach.RepeatedFormed)] }, data with { Names = [.. data.Names.Select(name => name == "s2" ? "?" : name)] }).ToString());
        Assert.Equal(RefusalReason.NotForStages, Assert.IsType<EstimateRefused>(Prediction.KFold(Estimate(Service, data), cancel: TestContext.Current.CancellationToken)).Reason);
    }

    private static IndicatorData ServiceAnswers(int rows, int seed, double noise = 0.6)
    {
        var random = new Random(seed);
        return Items(["s1", "s2", "m1", "m2", "m3", "p1", "p2", "c1", "c2"], rows, random, noise, () =>
        {
            var (price, speed, manners) = (Normal(random), Normal(random), Normal(random));
            var service = (speed + manners) / Math.Sqrt(2);
            var satisfaction = (0.5 * service) + (0.3 * price) + (Math.Sqrt(1 - 0.25 - 0.09) * Normal(random));
            return [speed, speed, manners, manners, manners, price, price, satisfaction, satisfaction];
        });
    }

    private static IndicatorData ModeratedAnswers(int rows, int seed, double noise)
    {
        var random = new Random(seed);
        return Items(["x1", "x2", "x3", "m1", "m2", "m3", "y1", "y2", "y3"], rows, random, noise, () =>
        {
            var (x, m) = (Normal(random), Normal(random));
            var y = (0.4 * x) + (0.3 * m) + (0.2 * x * m) + (Math.Sqrt(1 - 0.16 - 0.09 - 0.04) * Normal(random));
            return [x, x, x, m, m, m, y, y, y];
        });
    }

    private static IndicatorData Items(string[] names, int rows, Random random, double noise, Func<double[]> latents)
    {
        var columns = names.Select(_ => new double[rows]).ToArray();
        for (var row = 0; row < rows; row++)
        {
            var latent = latents();
            for (var i = 0; i < names.Length; i++) columns[i][row] = latent[i] + (noise * Normal(random));
        }

        return new(names, columns);
    }
}
