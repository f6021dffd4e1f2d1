namespace Shouwen.Engines.Tiers;

/// <summary>Whom the published articles of a topic reach.</summary>
public enum ArticleReach
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>There are some, and only experts may read them.</summary>
    ExpertsOnly,

    /// <summary>Whoever is asked first can read one.</summary>
    FirstLine,
}

/// <summary>What would bring the solution of a topic nearer to the customer.</summary>
public enum Forward
{
    /// <summary>Too few cases to say anything.</summary>
    TooFew,

    /// <summary>Almost all is solved by whoever is asked first already.</summary>
    AtTheFront,

    /// <summary>Nothing is written down: write an article.</summary>
    Write,

    /// <summary>What is written down is kept from the first line: open it, or write a part of it for them.</summary>
    Open,

    /// <summary>There is an article for the first line, and it is seldom used.</summary>
    MakeKnown,

    /// <summary>The article is used, and surely hardly more is solved at the first line with it than without: mend it, or the rights and tools that it asks for.</summary>
    Mend,

    /// <summary>What differs at the first line with the article and without may be chance still.</summary>
    Unproven,

    /// <summary>More is solved at the first line with the article than without, beyond chance.</summary>
    Works,
}

/// <summary>Whether knowledge could move the solution of a topic to the first line ("shift left"), from where it is solved now.</summary>
public static class ShiftLeft
{
    /// <summary>Below so many cases nothing is said, of a topic or of a half of it.</summary>
    public const int Fewest = 20;

    /// <summary>From this share on a topic is solved at the front.</summary>
    public const double AtTheFront = 0.9;

    /// <summary>Below this share of use an article is not known.</summary>
    public const double Known = 0.3;

    /// <summary>A gain at the first line below which an article is not worth its keep.</summary>
    public const double WorthHaving = 0.05;

    /// <summary>Two-sided 5 % of the normal distribution.</summary>
    private const double Chance = 1.959963984540054;

    /// <summary>What to do about a topic: its figures, and whom its articles reach.</summary>
    public static Forward Of(TierFigures figures, ArticleReach reach)
    {
        if (figures.Cases < Fewest) return Forward.TooFew;
        if (figures.FirstOwnerShare >= AtTheFront) return Forward.AtTheFront;
        if (reach == ArticleReach.None) return Forward.Write;
        if (reach == ArticleReach.ExpertsOnly) return Forward.Open;
        if (figures.WithArticleShare < Known) return Forward.MakeKnown;
        if (figures.WithArticle < Fewest || figures.WithoutArticle < Fewest) return Forward.Unproven;
        var (least, most) = Gain(figures);
        return least > 0 ? Forward.Works : most < WorthHaving ? Forward.Mend : Forward.Unproven;
    }

    /// <summary>95 % interval of the difference of two shares (Agresti and Caffo 2000: one more of each kind in each sample).</summary>
    private static (double Least, double Most) Gain(TierFigures figures)
    {
        var (with, without) = (figures.WithArticle + 2.0, figures.WithoutArticle + 2.0);
        var (of, ofOthers) = ((figures.FirstOwnerWithArticle + 1) / with, (figures.FirstOwner - figures.FirstOwnerWithArticle + 1) / without);
        var error = Chance * Math.Sqrt((of * (1 - of) / with) + (ofOthers * (1 - ofOthers) / without));
        return (of - ofOthers - error, of - ofOthers + error);
    }
}
