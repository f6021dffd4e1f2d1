namespace Shouwen.Engines.Satisfaction;

/// <summary>The slope of a predictor at low, middle and high values of its moderator (Aiken and West 1991), in standard deviations.</summary>
/// <param name="Interaction">What a standard deviation of the moderator adds to the slope: coefficient of the interaction over the deviation of the product.</param>
/// <param name="Low">Slope one standard deviation below the mean of the moderator.</param>
/// <param name="Middle">Slope at the mean: the path itself.</param>
/// <param name="High">Slope one standard deviation above.</param>
public sealed record SimpleSlopes(double Interaction, double Low, double Middle, double High)
{
    /// <summary>A construct that moderates itself bends: its slope at x is the path and twice the interaction times x.</summary>
    internal static Named<SimpleSlopes> Of(PlsEstimate estimate)
    {
        var interactions = estimate.Asked.Model.Interactions;
        return new([.. interactions.Select(interaction => $"{interaction.Name} -> {interaction.Target}")], [.. interactions.Select(interaction =>
        {
            var main = estimate.Paths[$"{interaction.Predictor} -> {interaction.Target}"];
            var added = estimate.Paths[$"{interaction.Name} -> {interaction.Target}"] / estimate.Deviations[interaction.Name];
            var step = interaction.Predictor == interaction.Moderator ? 2 * added : added;
            return new SimpleSlopes(added, main - step, main, main + step);
        })]);
    }
}
