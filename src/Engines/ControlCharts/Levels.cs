using MathNet.Numerics.Statistics;

namespace Shouwen.Engines.ControlCharts;

/// <summary>What each kind of chart expects of its points (Montgomery 2013; Laney 2002; Provost and Murray 2011).</summary>
internal static class Levels
{
    private const double TimesToEven = 3.6;

    /// <summary>Of values as they are plotted. The points that limits come from hold the missing ones too, so that nothing is bridged over them.</summary>
    public static Level Of(ChartPoints points, double[] values, int[] counting, ChartPhase phase, ChartSettings settings)
    {
        var present = Array.FindAll(counting, i => !double.IsNaN(values[i]));
        if (present.Length == 0) return Unknown(phase, 0, null, ChartProblem.TooFewPoints);
        if (settings.Kind == ChartKind.Run) return Unknown(phase, present.Length, settings.Centre ?? present.Select(i => values[i]).Median(), null);
        var limits = new Limits(points, values, counting, present, phase, settings);
        return settings.Kind switch
        {
            ChartKind.Individuals => limits.Individuals(),
            ChartKind.IndividualsPrime => limits.IndividualsPrime(),
            ChartKind.MovingRange => limits.MovingRange(),
            ChartKind.Mean or ChartKind.Ewma or ChartKind.Cusum => limits.Means(),
            ChartKind.Range => limits.Ranges(),
            ChartKind.Deviation => limits.Deviations(),
            ChartKind.P or ChartKind.PPrime => limits.Shares(),
            ChartKind.Np => limits.Numbers(),
            ChartKind.C => limits.Events(),
            ChartKind.U or ChartKind.UPrime => limits.Rates(),
            ChartKind.G => limits.Between(),
            _ => limits.Times(),
        };
    }

    private static Level Unknown(ChartPhase phase, int used, double? centre, ChartProblem? problem) =>
        new(new(phase.From, phase.Upto, used, centre, null, problem), _ => centre ?? double.NaN, null);

    private sealed class Limits(ChartPoints points, double[] values, int[] counting, int[] present, ChartPhase phase, ChartSettings settings)
    {
        private double All => present.Sum(i => points.Sizes[i]);

        private double Counted => present.Sum(i => points.Values[i]);

        private double? Screen => settings.ScreensMovingRanges ? settings.Constants.UpperOfMovingRange : null;

        private bool IsPrime => settings.Kind is ChartKind.PPrime or ChartKind.UPrime;

        public Level Individuals() => Of(Mean(), SigmaOfValues(values), _ => 1);

        /// <summary>The step from one to the next is as much larger as both are of fewer.</summary>
        public Level IndividualsPrime()
        {
            var steps = counting.Zip(counting.Skip(1), (one, next) => Math.Abs(values[next] - values[one]) / Math.Sqrt((1 / points.Sizes[one]) + (1 / points.Sizes[next])));
            var sigma = settings.KnownSigma ?? Scatter.MeanOf([.. steps], Screen) * Math.Sqrt(Math.PI / 2);
            return Of(settings.Centre ?? Counted / All, sigma, i => 1 / Math.Sqrt(points.Sizes[i]));
        }

        public Level MovingRange()
        {
            var mean = Mean();
            return Of(mean, settings.KnownSigma ?? mean / settings.Constants.D2(2), _ => (settings.Constants.UpperOfMovingRange - 1) / 3 * settings.Constants.D2(2)) with { Floor = 0 };
        }

        public Level Means()
        {
            var sigma = Array.TrueForAll(present, i => points.Sizes[i] == 1)
                ? SigmaOfValues([.. points.Values])
                : settings.KnownSigma ?? Scatter.OfSubgroups(points, present, settings.Sigma, settings.Constants);
            return Of(settings.Centre ?? present.Sum(i => points.Sizes[i] * points.Values[i]) / All, sigma, i => 1 / Math.Sqrt(points.Sizes[i]));
        }

        public Level Ranges() => OfScatter(SigmaBy.Ranges, i => settings.Constants.D3((int)points.Sizes[i]));

        public Level Deviations() => OfScatter(SigmaBy.Deviations, i => Math.Sqrt(1 - Math.Pow(ChartConstants.C4(points.Sizes[i]), 2)));

        public Level Shares()
        {
            var share = settings.Centre ?? Counted / All;
            var one = Math.Sqrt(Math.Max(0, share * (1 - share)));
            return Primed(share, one / Math.Sqrt(All / present.Length), i => one / Math.Sqrt(points.Sizes[i])) with { Floor = 0, Ceiling = _ => 1 };
        }

        public Level Numbers()
        {
            var share = settings.Centre is { } given ? given / (All / present.Length) : Counted / All;
            var sigma = Math.Sqrt(All / present.Length * Math.Max(0, share * (1 - share)));
            var mean = Counted / present.Length;
            return new(Phase(settings.Centre ?? mean, sigma, sigma), i => share * points.Sizes[i], i => Math.Sqrt(points.Sizes[i] * Math.Max(0, share * (1 - share)))) { Floor = 0, Ceiling = i => points.Sizes[i] };
        }

        public Level Events()
        {
            var mean = Mean();
            return Of(mean, Math.Sqrt(mean), _ => 1) with { Floor = 0 };
        }

        public Level Rates()
        {
            var rate = settings.Centre ?? Counted / All;
            return Primed(rate, Math.Sqrt(rate), i => Math.Sqrt(rate / points.Sizes[i])) with { Floor = 0 };
        }

        /// <summary>How many went well between two events: geometric.</summary>
        public Level Between()
        {
            var mean = Mean();
            return Of(mean, Math.Sqrt(mean * (mean + 1)), _ => 1) with { Floor = 0 };
        }

        /// <summary>Times between events are exponential; to the power of 1 / 3.6 they are nearly normal (Nelson 1994).</summary>
        public Level Times()
        {
            double[] even = [.. values.Select(value => Math.Pow(value, 1 / TimesToEven))];
            var centre = settings.Centre is { } given ? Math.Pow(given, 1 / TimesToEven) : present.Average(i => even[i]);
            var level = Of(centre, SigmaOfValues(even), _ => 1);
            return level with
            {
                Floor = 0,
                Scale = (value => Math.Pow(Math.Max(0, value), TimesToEven), value => Math.Pow(value, 1 / TimesToEven)),
                Phase = level.Phase with { Centre = Math.Pow(centre, TimesToEven) },
            };
        }

        private double Mean() => settings.Centre ?? present.Average(i => values[i]);

        private double? SigmaOfValues(double[] of) => settings.KnownSigma ?? Scatter.OfValues(counting.Length == of.Length ? of : Array.ConvertAll(counting, i => of[i]), settings);

        /// <summary>Of ranges or deviations within subgroups, by the scatter of the values.</summary>
        private Level OfScatter(SigmaBy usual, Func<int, double> error)
        {
            var by = settings.Sigma == SigmaBy.Usual ? usual : settings.Sigma;
            var centre = settings.Centre ?? present.Sum(i => points.Sizes[i] * values[i]) / All;
            return Of(centre, settings.KnownSigma ?? Scatter.OfSubgroups(points, present, by, settings.Constants), error) with { Floor = 0 };
        }

        /// <summary>Where points scatter more or less than chance alone would make them, limits are as much wider or narrower.</summary>
        private Level Primed(double centre, double sigma, Func<int, double> error)
        {
            if (!IsPrime) return new(Phase(centre, sigma, error(present[0])), _ => centre, error);
            double[] z = [.. counting.Select(i => error(i) > 0 ? (values[i] - centre) / error(i) : double.NaN)];
            var times = Scatter.MeanMovingRange(z, Screen) / settings.Constants.D2(2);
            return new(Phase(centre, sigma, times) with { SigmaZ = times }, _ => centre, times is { } wider ? i => error(i) * wider : null);
        }

        private Level Of(double centre, double? sigma, Func<int, double> error) =>
            new(Phase(centre, sigma, sigma), _ => centre, sigma is { } known ? i => known * error(i) : null);

        private DrawnPhase Phase(double centre, double? sigma, double? scatter) => new(
            phase.From, phase.Upto, present.Length, centre, sigma,
            present.Length < 2 && settings.KnownSigma is null && settings.Centre is null ? ChartProblem.TooFewPoints
            : scatter is null ? ChartProblem.NothingToScatter
            : scatter == 0 ? ChartProblem.NoScatter : null);
    }
}
