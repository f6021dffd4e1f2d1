namespace Shouwen.Engines.Comparing;

/// <summary>Root by Brent's method (1973, section 4.3) that stops where R's uniroot stops by default, after the same steps: its figures are met with their rounding.</summary>
internal static class RootLikeR
{
    private const double Epsilon = 2.220446049250313e-16;
    private const int Most = 1000;

    public static double Find(Func<double, double> f, double low, double high)
    {
        var tolerance = Math.Pow(Epsilon, 0.25);
        var (last, best, other) = (low, high, low);
        var (ofLast, ofBest) = (f(low), f(high));
        var ofOther = ofLast;
        if (ofLast == 0) return last;
        if (ofBest == 0) return best;
        for (var step = 0; step <= Most; step++)
        {
            var before = best - last;
            if (Math.Abs(ofOther) < Math.Abs(ofBest)) (last, best, other, ofLast, ofBest, ofOther) = (best, other, best, ofBest, ofOther, ofBest);
            var near = (2 * Epsilon * Math.Abs(best)) + (tolerance / 2);
            var move = (other - best) / 2;
            if (Math.Abs(move) <= near || ofBest == 0) return best;
            if (Math.Abs(before) >= near && Math.Abs(ofLast) > Math.Abs(ofBest) && Interpolated(last, best, other, ofLast, ofBest, ofOther, near, before) is { } better) move = better;
            if (Math.Abs(move) < near) move = move > 0 ? near : -near;
            (last, ofLast) = (best, ofBest);
            best += move;
            ofBest = f(best);
            if (ofBest > 0 == ofOther > 0 && ofBest != 0 && ofOther != 0) (other, ofOther) = (last, ofLast);
        }

        return best;
    }

    /// <summary>By a line through two points or a turned parabola through three; null where it would go too far or too slowly.</summary>
    private static double? Interpolated(double last, double best, double other, double ofLast, double ofBest, double ofOther, double near, double before)
    {
        double p, q;
        var width = other - best;
        if (last == other)
        {
            var ratio = ofBest / ofLast;
            (p, q) = (width * ratio, 1 - ratio);
        }
        else
        {
            var (lastOverOther, overOther, overLast) = (ofLast / ofOther, ofBest / ofOther, ofBest / ofLast);
            p = overLast * ((width * lastOverOther * (lastOverOther - overOther)) - ((best - last) * (overOther - 1)));
            q = (lastOverOther - 1) * (overOther - 1) * (overLast - 1);
        }

        if (p > 0) q = -q;
        else p = -p;
        return p < (0.75 * width * q) - (Math.Abs(near * q) / 2) && p < Math.Abs(before * q / 2) ? p / q : null;
    }
}
