namespace Shouwen.App.Access.Published;

/// <summary>Who acts in this scope. The access check fills it; work without a request is the console's unless its starter says otherwise.</summary>
public sealed class CurrentActing
{
    public Acting? Acting { get; set; }
}
