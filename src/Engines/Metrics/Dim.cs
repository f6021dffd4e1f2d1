namespace Shouwen.Engines.Metrics;

/// <summary>What a contact is cut by.</summary>
public enum Dim
{
    /// <summary>The queue that it waited in.</summary>
    Queue,

    /// <summary>What it was about; a tree.</summary>
    Topic,

    /// <summary>Phone, chat, mail, counter, app.</summary>
    Channel,

    /// <summary>Where the customer is.</summary>
    Region,

    /// <summary>The product concerned.</summary>
    Product,

    /// <summary>The campaign that caused it.</summary>
    Campaign,

    /// <summary>The agent's team at that time.</summary>
    Team,

    /// <summary>Who answered.</summary>
    Agent,
}
