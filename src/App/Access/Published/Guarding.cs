namespace Shouwen.App.Access.Published;

/// <summary>On an endpoint: the act that the caller must be allowed.</summary>
public sealed record NeedsAct(string Act);

/// <summary>On an endpoint: anyone may call it, signed in or not. A test holds the list of these.</summary>
public sealed record OpenToAll;

public static class Guarding
{
    public static TBuilder Needs<TBuilder>(this TBuilder builder, string act) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new NeedsAct(act));

    public static TBuilder Open<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new OpenToAll());
}
